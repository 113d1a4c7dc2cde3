import { lazy, Suspense } from 'react';
import { withoutMarkers } from './citation-markers.ts';

const load = () => import('./answer-text.tsx');
const AnswerText = lazy(load);

/** Fetches what shows an answer before there is one to show. */
export const preloadAnswerText = (): Promise<unknown> => load();

/** Shows an answer; its bare words until the Markdown library is here. */
export function LazyAnswerText({ text, streaming }: { text: string; streaming: boolean }) {
  return (
    <Suspense fallback={<p className="whitespace-pre-wrap">{withoutMarkers(text)}</p>}>
      <AnswerText text={text} streaming={streaming} />
    </Suspense>
  );
}
