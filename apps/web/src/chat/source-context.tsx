import type { Citation } from '@duida/server/core/answer/answer-event';
import type { QuestionResponse } from '@duida/server/http/contract';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api.ts';
import { markQuote, splitAt } from '../material/marked-text.ts';
import { documentQuery, questionQuery } from '../material/material-queries.ts';
import { PointList } from '../material/point-list.tsx';
import { languageOf } from '../ui/language-of.ts';
import { Marked } from '../ui/marked.tsx';
import { useScrollToMark } from '../ui/use-scroll-to-mark.ts';

interface Props {
  citation: Citation;
  scroller: RefObject<HTMLElement | null>;
}

/** The cited words where they stand: among the points of their question, or in their stretch of prose. */
export function SourceContext({ citation, scroller }: Props) {
  return citation.questionId === undefined ? (
    <ProseContext citation={citation} scroller={scroller} />
  ) : (
    <QuestionContext citation={citation} questionId={citation.questionId} scroller={scroller} />
  );
}

function QuestionContext({ citation, questionId, scroller }: Props & { questionId: string }) {
  const { data, error } = useQuery(questionQuery(questionId));
  useScrollToMark(scroller, data && citation);
  if (error)
    return <Snapshot citation={citation} changed={error instanceof ApiError && error.status === 404} />;
  if (!data) return <Snapshot citation={citation} changed={false} />;
  if (!stillStands(data, citation)) return <Snapshot citation={citation} changed />;
  return (
    <>
      <h3 className="mb-5 font-serif text-lg font-semibold" lang={languageOf(data.title)}>
        <Marked runs={markQuote(data.title, data.titleSpan, citation)} />
      </h3>
      <PointList points={data.points} quote={citation} />
    </>
  );
}

/** How much of the prose before and after the cited words is shown, in characters. */
const AROUND = 400;

function ProseContext({ citation, scroller }: Props) {
  const { data } = useQuery(documentQuery(citation.documentId));
  useScrollToMark(scroller, data && citation);
  if (!data) return <Snapshot citation={citation} changed={false} />;
  const { start, end } = citation.span;
  if (data.text.slice(start, end) !== citation.text) return <Snapshot citation={citation} changed />;
  const from = Math.max(0, start - AROUND);
  const excerpt = data.text.slice(from, end + AROUND);
  return (
    <>
      <h3 className="mb-4 font-serif text-lg font-semibold" lang={languageOf(citation.question)}>
        {citation.question}
      </h3>
      <p className="font-serif whitespace-pre-wrap" lang={languageOf(excerpt)}>
        {from > 0 && '…'}
        <Marked runs={splitAt(excerpt, start - from, end - from)} />
        {end + AROUND < data.text.length && '…'}
      </p>
    </>
  );
}

/** What the answer quoted, as it was kept with it. */
function Snapshot({ citation, changed }: { citation: Citation; changed: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <h3 className="mb-4 font-serif text-lg font-semibold" lang={languageOf(citation.question)}>
        {citation.question}
      </h3>
      {changed && <p className="mb-2 text-sm text-quiet">{t('sources.changed')}</p>}
      <p className="font-serif whitespace-pre-wrap" lang={languageOf(citation.text)}>
        <Marked runs={[{ text: citation.text, marked: true }]} />
      </p>
    </>
  );
}

/** Whether the question still has the cited words where the citation says. */
function stillStands(question: QuestionResponse, citation: Citation): boolean {
  const texts = [
    question.title,
    ...question.points.flatMap(({ keyword, statement, explanation }) => [keyword, statement, explanation]),
  ];
  const quoted = citation.text.trim();
  return texts.some((text) => text !== '' && (text.includes(quoted) || quoted.includes(text)));
}
