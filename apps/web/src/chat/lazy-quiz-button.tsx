import { lazy, Suspense } from 'react';

const load = () => import('../interview/quiz-button.tsx');
const QuizButton = lazy(load);

/** Fetches the button while the server is surely there: an answer may end when it is not. */
export const preloadQuizButton = (): Promise<unknown> => load();

/** The way from an answer into an interview of its question. */
export function LazyQuizButton({ questionId }: { questionId: string }) {
  return (
    <Suspense>
      <QuizButton questionId={questionId} />
    </Suspense>
  );
}
