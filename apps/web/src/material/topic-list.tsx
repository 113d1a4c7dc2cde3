import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'wouter';
import { groupByTopic } from './group-by-topic.ts';
import { documentPath, materialPath, topicPath } from './material-paths.ts';
import { documentsQuery, questionsQuery } from './material-queries.ts';

const entry =
  'flex items-center justify-between gap-3 rounded-control px-3 py-1.5 text-sm transition-colors duration-150 hover:bg-line/50';
const here = 'bg-line/60 font-semibold';

/** The topics of the material and the documents that it comes from. */
export function TopicList({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  const [search] = useSearchParams();
  const questions = useQuery(questionsQuery());
  const documents = useQuery(documentsQuery());
  const topics = groupByTopic(questions.data ?? []);
  const topic = location === materialPath ? (search.get('topic') ?? '') : undefined;

  const link = (href: string, current: boolean, label: string, count?: number) => (
    <li key={href}>
      <Link
        href={href}
        onClick={onNavigate}
        aria-current={current ? 'page' : undefined}
        className={`${entry} ${current ? here : ''}`}
      >
        <span className="min-w-0 truncate">{label}</span>
        {count !== undefined && <span className="text-xs font-normal text-quiet tabular-nums">{count}</span>}
      </Link>
    </li>
  );

  return (
    <nav aria-label={t('material.topics')} className="min-h-0 flex-1 overflow-y-auto px-3 pb-3">
      <ul className="flex flex-col gap-px">
        {link(materialPath, topic === '', t('material.allQuestions'), questions.data?.length)}
        {topics.map((group) =>
          link(topicPath(group.topic), topic === group.topic, group.topic, group.questions.length),
        )}
      </ul>
      {documents.data && documents.data.length > 0 && (
        <>
          <h2 className="mt-5 mb-1 px-3 text-xs text-quiet">{t('material.documents')}</h2>
          <ul className="flex flex-col gap-px">
            {documents.data.map(({ id, title }) =>
              link(documentPath(id), location === documentPath(id), title),
            )}
          </ul>
        </>
      )}
    </nav>
  );
}
