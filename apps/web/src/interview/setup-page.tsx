import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { groupByTopic } from '../material/group-by-topic.ts';
import { questionsQuery } from '../material/material-queries.ts';
import { Button } from '../ui/button.tsx';
import { ChipGroup, ChoiceGroup } from '../ui/choice-group.tsx';
import {
  counts,
  defaultSetup,
  type InterviewSetup,
  questionsWithin,
  startRequest,
  timeLimits,
  toggled,
} from './interview-setup.ts';
import { useTexts } from './texts/use-texts.ts';
import { UnfinishedInterview } from './unfinished-interview.tsx';
import { useStartInterview } from './use-start-interview.ts';

/** Where an interview is set up; as it stands, one press begins. */
export function SetupPage() {
  const { t, i18n } = useTexts();
  const { start, isStarting, hasFailed } = useStartInterview();
  const questions = useQuery(questionsQuery());
  const [setup, setSetup] = useState(() => defaultSetup(i18n.language === 'en' ? 'en' : 'zh-CN'));
  const change = (part: Partial<InterviewSetup>) => setSetup((before) => ({ ...before, ...part }));
  const available = questionsWithin(questions.data ?? [], setup.topics);
  const topics = groupByTopic(questions.data ?? []);

  return (
    <form
      className="flex min-h-0 flex-1 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        start(startRequest(setup));
      }}
    >
      <div className="relative min-h-0 flex-1 overflow-y-auto [scrollbar-gutter:stable_both-edges]">
        <div className="column flex flex-col gap-6 pt-6 pb-8 desk:pt-10">
          <div>
            <h1 className="font-serif text-xl font-semibold text-balance">{t('setup.title')}</h1>
            <p className="mt-1 text-quiet">{t('setup.lead')}</p>
          </div>
          <UnfinishedInterview />
          <ChoiceGroup
            label={t('setup.count')}
            value={setup.count}
            choices={counts.map((count) => ({ value: count, label: t('setup.countValue', { count }) }))}
            onChoose={(count) => change({ count })}
          >
            {questions.data && available < setup.count && (
              <p role="status" className="mt-1.5 text-sm text-quiet">
                {t('setup.onlySoMany', { count: available })}
              </p>
            )}
          </ChoiceGroup>
          {questions.isError ? (
            <p className="text-sm text-quiet">{t('setup.topicsFailed')}</p>
          ) : (
            <ChipGroup
              label={t('setup.topics')}
              note={t('setup.allTopics')}
              chosen={setup.topics}
              choices={topics.map(({ topic, questions: { length } }) => ({ value: topic, count: length }))}
              onToggle={(topic) => change({ topics: toggled(setup.topics, topic) })}
            />
          )}
          <ChoiceGroup
            label={t('setup.mode')}
            value={setup.mode}
            choices={(['coach', 'exam'] as const).map((value) => ({
              value,
              label: t(`mode.${value}`),
              note: t(`setup.modes.${value}`),
            }))}
            onChoose={(mode) => change({ mode })}
          />
          <div className="flex flex-wrap gap-x-10 gap-y-6">
            <ChoiceGroup
              label={t('setup.persona')}
              value={setup.persona}
              choices={(['friendly', 'strict'] as const).map((value) => ({
                value,
                label: t(`setup.personas.${value}`),
              }))}
              onChoose={(persona) => change({ persona })}
            />
            <ChoiceGroup
              label={t('setup.locale')}
              value={setup.locale}
              choices={(['zh-CN', 'en'] as const).map((value) => ({
                value,
                label: t(`setup.locales.${value}`),
              }))}
              onChoose={(locale) => change({ locale })}
            />
          </div>
          <ChoiceGroup
            label={t('setup.limit')}
            value={setup.seconds}
            choices={timeLimits.map((seconds) => ({
              value: seconds,
              label: seconds === undefined ? t('setup.noLimit') : t('setup.minutes', { count: seconds / 60 }),
            }))}
            onChoose={(seconds) => change({ seconds })}
          />
        </div>
      </div>
      <div className="border-t border-line bg-paper py-3">
        <div className="column flex items-center gap-4">
          <Button
            look="primary"
            type="submit"
            disabled={isStarting}
            className="min-h-11 px-6 max-desk:flex-1"
          >
            {isStarting ? t('starting') : t('setup.start')}
          </Button>
          {hasFailed && (
            <p role="alert" className="text-sm text-cinnabar">
              {t('quiz.failed', { ns: 'translation' })}
            </p>
          )}
        </div>
      </div>
    </form>
  );
}
