import type { InterviewReport } from '@duida/server/core/interview/report';
import { useId } from 'react';
import { languageOf } from '../ui/language-of.ts';
import { MixedText } from '../ui/mixed-text.tsx';
import { LitPointProvider } from './lit-point.tsx';
import { PointReferences } from './point-references.tsx';
import { QuestionReport } from './question-report.tsx';
import { ReportActions } from './report-actions.tsx';
import { ScoreBasis } from './score-basis.tsx';
import { ScoreLine } from './score-line.tsx';
import { useTexts } from './texts/use-texts.ts';
import { TopicTable } from './topic-table.tsx';
import { useDisputes } from './use-disputes.ts';

/** One number, one sentence, then by topic, then each question. */
export function ReportView({ report }: { report: InterviewReport }) {
  const { t, i18n } = useTexts();
  const { id, createdAt, options, scores, summary, topics, strongest, weakest, questions } = report;
  const topicsHeading = useId();
  const questionsHeading = useId();
  const findDispute = useDisputes(
    id,
    questions.flatMap((question) =>
      question.points.flatMap(({ index, dispute }) =>
        dispute ? [{ questionId: question.id, point: index, verdict: dispute.verdict }] : [],
      ),
    ),
  );
  const began = new Date(createdAt);

  return (
    <LitPointProvider>
      <div className="relative min-h-0 flex-1 overflow-y-auto [scrollbar-gutter:stable_both-edges] print:overflow-visible">
        <div className="column pt-8 pb-16">
          <p className="text-sm text-quiet">
            {began.toLocaleString(i18n.language, { dateStyle: 'long', timeStyle: 'short' })} ·{' '}
            {t(`mode.${options.mode}`)} · {t(`setup.personas.${options.persona}`)}
          </p>
          <h1 className="mt-1 font-serif text-xl font-semibold">{t('report.title')}</h1>
          {scores ? (
            <p className="mt-4 flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="font-serif text-[4rem] leading-none whitespace-nowrap font-semibold text-cinnabar tabular-nums">
                {scores.afterProbes}
              </span>
              <span className="whitespace-nowrap text-quiet">{t('report.outOf')}</span>
              <ScoreLine scores={scores} />
            </p>
          ) : (
            <p className="mt-4 font-serif text-lg text-quiet">{t('report.noScore')}</p>
          )}
          <ScoreBasis report={report} />
          <p className="mt-3" lang={languageOf(summary)}>
            <MixedText text={summary} />
          </p>
          <ReportActions id={id} day={createdAt.slice(0, 10)} />

          <section aria-labelledby={topicsHeading} className="mt-10">
            <h2 id={topicsHeading} className="text-sm font-semibold">
              {t('report.topics')}
            </h2>
            <TopicTable topics={topics} />
          </section>

          <div className="mt-10 grid gap-x-8 gap-y-6 desk:grid-cols-2 print:grid-cols-2">
            <PointReferences title={t('report.weakest')} points={weakest} />
            <PointReferences title={t('report.strongest')} points={strongest} />
          </div>

          <section aria-labelledby={questionsHeading} className="mt-10">
            <h2 id={questionsHeading} className="pb-2 text-sm font-semibold">
              {t('report.each')}
            </h2>
            <ol className="border-b border-line">
              {questions.map((question) => (
                <QuestionReport key={question.id} question={question} findDispute={findDispute} />
              ))}
            </ol>
          </section>
        </div>
      </div>
    </LitPointProvider>
  );
}
