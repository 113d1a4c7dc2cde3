import { lazy, Suspense } from 'react';
import { PartBoundary } from '../ui/part-boundary.tsx';

const load = () => import('../interview/quiz-button.tsx');
const QuizButton = lazy(load);

/** Fetches the button while the server is surely there: an answer may end when it is not. */
export const preloadQuizButton = (): Promise<unknown> => load();

/** The way from an answer into an interview of its question. */
export function LazyQuizButton({ questionId }: { questionId: string }) {
  return (
    <PartBoundary>
      <Suspense>
        <QuizButton questionId={questionId} />
      </Suspense>
    </PartBoundary>
  );
}
