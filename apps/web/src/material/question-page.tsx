import { useQuery } from '@tanstack/react-query';
import { BookOpen } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import QuizButton from '../interview/quiz-button.tsx';
import { languageOf } from '../ui/language-of.ts';
import { MaterialFailure } from './material-failure.tsx';
import { MaterialPage } from './material-page.tsx';
import { documentPath, materialPath, questionPath, topicPath } from './material-paths.ts';
import { questionQuery } from './material-queries.ts';
import { PointList } from './point-list.tsx';

/** One question with its reference points. */
export function QuestionPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const heading = useId();
  const { data, error, refetch } = useQuery(questionQuery(id));

  if (error)
    return (
      <MaterialFailure error={error} missing={t('material.questionMissing')} onRetry={() => void refetch()} />
    );
  if (!data) return <div className="flex-1" aria-busy="true" />;
  return (
    <MaterialPage>
      <nav aria-label={t('material.title')} className="flex flex-wrap gap-x-2 text-sm text-quiet">
        <Link href={materialPath} className="hover:text-cinnabar">
          {t('material.title')}
        </Link>
        <span aria-hidden="true">/</span>
        <Link href={topicPath(data.topic)} className="hover:text-cinnabar">
          {data.topic}
        </Link>
      </nav>
      <article lang={languageOf(data.title)}>
        <h1 className="mt-3 mb-6 flex items-baseline gap-3 font-serif text-lg font-semibold desk:text-xl">
          <span className="shrink-0 text-cinnabar tabular-nums">{data.number}</span>
          {data.title}
        </h1>
        <PointList points={data.points} />
      </article>
      <div className="mt-2 flex flex-wrap items-center gap-x-2 border-t border-line pt-3">
        <Link
          href={documentPath(data.documentId, data.titleSpan)}
          className="-ml-2 inline-flex min-h-9 items-center gap-2 rounded-control px-2 text-sm text-cinnabar hover:bg-sunken"
        >
          <BookOpen className="size-4" aria-hidden />
          {t('sources.openOriginal')}
        </Link>
        {data.points.length > 0 && <QuizButton questionId={data.id} />}
      </div>
      {data.duplicates.length > 0 && (
        <section aria-labelledby={heading} className="mt-6">
          <h2 id={heading} className="text-xs text-quiet">
            {t('material.duplicates')}
          </h2>
          <ul className="mt-1">
            {data.duplicates.map(({ questionId, title }) => (
              <li key={questionId}>
                <Link href={questionPath(questionId)} className="text-sm hover:text-cinnabar">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </MaterialPage>
  );
}
