import { Tooltip } from 'radix-ui';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../ui/language-of.ts';
import { CitationsContext } from './citations-context.ts';

interface Props {
  number: number;
  /** The engine found that the source does not bear the sentence out. */
  unverified: boolean;
}

const shape =
  'relative -top-[0.4em] mx-px inline-flex h-[1.125rem] min-w-[1.125rem] items-center justify-center rounded-[4px] px-[0.25rem] align-baseline font-sans text-[0.6875rem] leading-none font-semibold not-italic tabular-nums no-underline before:absolute before:-inset-1.5';
const verified = 'bg-wash text-cinnabar hover:bg-cinnabar hover:text-on-cinnabar';
const verifiedOpen = 'bg-cinnabar text-on-cinnabar';
const doubtfulOpen = 'border border-dashed border-cinnabar text-cinnabar';
const doubtful = 'border border-dashed border-quiet text-quiet hover:border-ink hover:text-ink';

/** A raised numeral in an answer: shows its source when pointed at or focused, opens it when pressed. */
export function CitationChip({ number, unverified }: Props) {
  const { t } = useTranslation();
  const { citations, openNumber, open } = useContext(CitationsContext);
  const citation = citations.find(({ n }) => n === number);
  if (!citation) {
    const label = t('sources.unknown', { number });
    return (
      <span className={`${shape} ${doubtful}`} role="img" aria-label={label} title={label}>
        {number}?
      </span>
    );
  }
  const isOpen = openNumber === number;
  const looks = unverified ? [doubtful, doubtfulOpen] : [verified, verifiedOpen];
  const title = citation.question;
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button
          type="button"
          className={`${shape} ${looks[isOpen ? 1 : 0]}`}
          aria-label={t(unverified ? 'sources.unverified' : 'sources.chip', { number, title })}
          aria-expanded={isOpen}
          onClick={() => open(number)}
        >
          {unverified ? `${number}?` : number}
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          side="top"
          sideOffset={6}
          collisionPadding={12}
          className="z-40 max-w-88 animate-appear rounded-card border border-line bg-raised px-4 py-3 text-left text-sm shadow-float"
        >
          <span className="line-clamp-2 text-xs text-quiet">
            {citation.point !== undefined && `${t('messages.point', { number: citation.point })} · `}
            <span lang={languageOf(title)}>{title}</span>
          </span>
          <span className="mt-1 line-clamp-4 font-serif leading-6" lang={languageOf(citation.text)}>
            {citation.text}
          </span>
          {unverified && <span className="mt-1 block text-xs text-quiet">{t('sources.unverifiedNote')}</span>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
