import { lazy, Suspense } from 'react';
import { PartBoundary } from '../ui/part-boundary.tsx';
import { withoutMarkers } from './citation-markers.ts';

const load = () => import('./answer-text.tsx');
const AnswerText = lazy(load);

/** Fetches what shows an answer before there is one to show. */
export const preloadAnswerText = (): Promise<unknown> => load();

/** Shows an answer; its bare words until the Markdown library is here. */
export function LazyAnswerText({ text, streaming }: { text: string; streaming: boolean }) {
  const bareWords = <p className="whitespace-pre-wrap">{withoutMarkers(text)}</p>;
  return (
    <PartBoundary instead={bareWords}>
      <Suspense fallback={bareWords}>
        <AnswerText text={text} streaming={streaming} />
      </Suspense>
    </PartBoundary>
  );
}
