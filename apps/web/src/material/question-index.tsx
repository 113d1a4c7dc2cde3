import type { QuestionSummary } from '@duida/server/http/contract';
import { useQuery } from '@tanstack/react-query';
import { MessageCircle, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { Button } from '../ui/button.tsx';
import { languageOf } from '../ui/language-of.ts';
import { Notice } from '../ui/notice.tsx';
import { findQuestions, groupByTopic } from './group-by-topic.ts';
import { MaterialPage } from './material-page.tsx';
import { questionPath } from './material-paths.ts';
import { questionsQuery } from './material-queries.ts';
import { useAskInstead } from './use-ask-instead.ts';
import { usePointTexts } from './use-point-texts.ts';

const none: QuestionSummary[] = [];
const emptyNote = 'py-12 text-center text-quiet';

/** All questions by topic, or those of one topic, with a search. */
export function QuestionIndex() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const topic = search.get('topic');
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const { data, error, refetch } = useQuery(questionsQuery());
  const points = usePointTexts(data ?? none, wanted.trim() !== '');
  const askInstead = useAskInstead();

  if (error && !data)
    return (
      <Notice title={t('material.failed')}>
        <Button onClick={() => void refetch()}>{t('common.retry')}</Button>
      </Notice>
    );
  if (!data) return <div className="flex-1" aria-busy="true" />;

  const inTopic = topic ? data.filter((question) => question.topic === topic) : data;
  const found = findQuestions(inTopic, wanted, points.texts);
  return (
    <MaterialPage>
      <h1 className="font-serif text-xl font-semibold">{topic ?? t('material.title')}</h1>
      <label className="mt-4 flex items-center gap-2.5 rounded-control border border-line bg-raised px-3 focus-within:border-quiet">
        <Search className="size-4 text-quiet" aria-hidden />
        <input
          type="search"
          aria-label={t('material.search')}
          placeholder={t('material.searchPlaceholder')}
          className="min-h-10 min-w-0 flex-1 bg-transparent outline-none placeholder:text-quiet"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <p role="status" className="sr-only">
        {wanted &&
          (points.isReading ? t('material.searching') : t('material.results', { count: found.length }))}
      </p>
      {data.length === 0 && <p className={emptyNote}>{t('material.empty')}</p>}
      {data.length > 0 && found.length === 0 && (
        <div className={emptyNote}>
          {points.isReading ? (
            t('material.searching')
          ) : (
            <>
              <p className="mb-4">{t('material.noResults', { query: wanted })}</p>
              <Button onClick={() => askInstead(wanted.trim())}>
                <MessageCircle className="size-4" aria-hidden />
                {t('material.askInstead')}
              </Button>
            </>
          )}
        </div>
      )}
      {groupByTopic(found).map((group) => (
        <section key={group.topic} className="mt-8">
          {!topic && (
            <h2 className="flex items-baseline justify-between pb-1.5 text-sm font-semibold">
              {group.topic}
              <span className="text-xs font-normal text-quiet">
                {t('material.questions', { count: group.questions.length })}
              </span>
            </h2>
          )}
          <ul className="border-b border-line">
            {group.questions.map(({ id, number, title, points }) => (
              <li key={id} className="border-t border-line">
                <Link
                  href={questionPath(id)}
                  className="flex items-baseline gap-3 py-3 transition-colors duration-150 hover:text-cinnabar"
                >
                  <span className="w-6 shrink-0 text-right font-serif text-sm text-cinnabar tabular-nums">
                    {number}
                  </span>
                  <span className="min-w-0 flex-1" lang={languageOf(title)}>
                    {title}
                  </span>
                  <span className="shrink-0 text-xs text-quiet">
                    {t('material.points', { count: points })}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </MaterialPage>
  );
}
