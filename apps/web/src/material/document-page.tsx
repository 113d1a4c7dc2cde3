import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { useScrollToMark } from '../ui/use-scroll-to-mark.ts';
import { documentBlocks } from './document-blocks.ts';
import { DocumentText } from './document-text.tsx';
import { MaterialFailure } from './material-failure.tsx';
import { MaterialPage } from './material-page.tsx';
import { materialPath } from './material-paths.ts';
import { documentQuery } from './material-queries.ts';

/** A whole document, with the span that the address names under a marker stroke. */
export function DocumentPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [search] = useSearchParams();
  const start = offset(search.get('start'));
  const end = offset(search.get('end'));
  const { data, error, refetch } = useQuery(documentQuery(id));
  const blocks = useMemo(() => documentBlocks(data?.text ?? ''), [data?.text]);
  useScrollToMark(scroller, data && `${start}-${end}`);

  if (error)
    return (
      <MaterialFailure error={error} missing={t('material.documentMissing')} onRetry={() => void refetch()} />
    );
  if (!data) return <div className="flex-1" aria-busy="true" />;
  return (
    <MaterialPage scrollRef={scroller}>
      <p className="text-sm text-quiet">
        <Link href={materialPath} className="hover:text-cinnabar">
          {t('material.title')}
        </Link>{' '}
        / {data.fileName} · {t('material.characters', { count: data.text.length })}
      </p>
      <h1 className="sr-only">{data.title}</h1>
      <DocumentText blocks={blocks} mark={start < end ? { start, end } : undefined} />
    </MaterialPage>
  );
}

/** An offset from the address; a word that is no offset marks nothing. */
const offset = (value: string | null): number => (value && /^\d{1,9}$/.test(value) ? Number(value) : 0);
