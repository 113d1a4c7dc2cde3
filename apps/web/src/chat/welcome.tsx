import type { QuestionSummary } from '@duida/server/http/contract';
import { useQuery } from '@tanstack/react-query';
import { ArrowUpRight } from 'lucide-react';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { questionsQuery } from '../material/material-queries.ts';
import { languageOf } from '../ui/language-of.ts';
import { Mark } from '../ui/wordmark.tsx';

/** How many questions of the material are suggested. */
const SUGGESTED = 4;

/** What an empty conversation shows: what this is, and something to start with. */
export function Welcome({ onAsk }: { onAsk: (text: string) => void }) {
  const { t } = useTranslation();
  const heading = useId();
  const { data: questions, isPending } = useQuery(questionsQuery());
  const colloquial = t('welcome.colloquial', { returnObjects: true });
  const suggested = useMemo(() => oneOfEachTopic(questions ?? [], SUGGESTED), [questions]);
  const points = questions?.reduce((sum, question) => sum + question.points, 0);

  // Shown in one piece: what came later would push what stands there already.
  if (isPending) return null;
  return (
    <div className="my-auto py-4 desk:py-8">
      <Mark className="mb-5 hidden size-9 text-cinnabar desk:block" />
      <h1 className="font-serif text-xl font-semibold text-balance">{t('welcome.title')}</h1>
      <p className="mt-2 min-h-7 text-quiet">
        {questions && questions.length > 0 && t('welcome.counts', { questions: questions.length, points })}
      </p>
      <h2 id={heading} className="mt-8 text-xs text-quiet">
        {t('welcome.try')}
      </h2>
      <ul aria-labelledby={heading} className="mt-2 border-b border-line">
        {[...colloquial, ...suggested].map((text) => (
          <li key={text} className="border-t border-line">
            <button
              type="button"
              lang={languageOf(text)}
              className="group flex w-full items-center gap-3 py-3 text-left transition-colors duration-150 hover:text-cinnabar"
              onClick={() => onAsk(text)}
            >
              <span className="min-w-0 flex-1">{text}</span>
              <ArrowUpRight
                className="size-4 shrink-0 text-quiet transition-colors duration-150 group-hover:text-cinnabar"
                aria-hidden
              />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Titles from as many topics as there are, in the order of the material. */
function oneOfEachTopic(questions: QuestionSummary[], count: number): string[] {
  const firsts = new Map<string, string>();
  for (const { topic, title } of questions) if (!firsts.has(topic)) firsts.set(topic, title);
  return [...firsts.values()].slice(0, count);
}
