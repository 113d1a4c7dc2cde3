import type { Citation } from '@duida/server/core/answer/answer-event';
import { BookOpen, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { documentPath } from '../material/material-paths.ts';
import { IconButton } from '../ui/button.tsx';
import { SourceContext } from './source-context.tsx';

interface Props {
  citations: Citation[];
  number: number;
  onNumberChange: (number: number) => void;
  onClose: () => void;
}

/** One source of an answer in its context, and the way to its neighbours and to the original. */
export function SourcePanel({ citations, number, onNumberChange, onClose }: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const index = citations.findIndex(({ n }) => n === number);
  const citation = citations[index];
  const previous = citations[index - 1];
  const next = citations[index + 1];
  if (!citation) return null;

  return (
    <>
      <header className="flex items-center gap-1 border-b border-line py-2 pr-2 pl-6 text-sm">
        <h2 className="mr-auto font-semibold">{t('sources.label')}</h2>
        <IconButton
          label={t('sources.previous')}
          disabled={!previous}
          onClick={() => previous && onNumberChange(previous.n)}
        >
          <ChevronLeft className="size-4.5" aria-hidden />
        </IconButton>
        <span className="min-w-10 text-center text-xs text-quiet tabular-nums" aria-live="polite">
          {t('sources.position', { number: index + 1, count: citations.length })}
        </span>
        <IconButton label={t('sources.next')} disabled={!next} onClick={() => next && onNumberChange(next.n)}>
          <ChevronRight className="size-4.5" aria-hidden />
        </IconButton>
        <IconButton label={t('common.close')} onClick={onClose}>
          <X className="size-4.5" aria-hidden />
        </IconButton>
      </header>
      <div ref={scroller} className="flex min-h-0 flex-1 flex-col overflow-y-auto bg-inherit">
        <div className="flex-1 px-6 py-5">
          <SourceContext citation={citation} scroller={scroller} />
        </div>
        <footer className="sticky bottom-0 border-t border-line bg-inherit px-6 py-2">
          <Link
            href={documentPath(citation.documentId, citation.span)}
            className="-ml-2 inline-flex min-h-9 items-center gap-2 rounded-control px-2 text-sm text-cinnabar hover:bg-sunken"
          >
            <BookOpen className="size-4" aria-hidden />
            {t('sources.openOriginal')}
          </Link>
        </footer>
      </div>
    </>
  );
}
