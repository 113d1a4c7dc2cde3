import type { QuestionReport, ReplyReport } from '@duida/server/core/interview/report';
import { languageOf } from '../ui/language-of.ts';
import { MixedText } from '../ui/mixed-text.tsx';
import { GraderName } from './grader-name.tsx';
import { LearnerReply } from './learner-reply.tsx';
import { useTexts } from './texts/use-texts.ts';
import { quotesIn } from './underline-quotes.ts';

/** What was said to a question, follow-ups included, with what the grader said of each reply. */
export function ReportReplies({ question }: { question: QuestionReport }) {
  const { t } = useTexts();
  if (question.replies.length === 0) return <p className="text-sm text-quiet">{t('report.noReply')}</p>;
  return (
    <section aria-label={t('report.reply')} className="flex flex-col gap-3">
      {question.replies.map((reply) => (
        <Reply key={reply.turnId} reply={reply} question={question} />
      ))}
    </section>
  );
}

function Reply({ reply, question }: { reply: ReplyReport; question: QuestionReport }) {
  const { t } = useTexts();
  const { turnId, text, timedOut, probe, flags, grader, feedback } = reply;
  const quotes = quotesIn(turnId, text, { questionId: question.id, points: question.points });
  return (
    <>
      {probe && (
        <p className="font-serif">
          <span className="mr-2 font-sans text-xs text-quiet">{t('report.probe')}</span>
          <span lang={languageOf(probe)}>
            <MixedText text={probe} />
          </span>
        </p>
      )}
      <LearnerReply text={text} timedOut={timedOut} quotes={quotes} />
      <p className="-mt-1 text-right text-xs text-quiet">
        {flags.map((flag) => (
          <span key={flag} className="mr-2 text-ink">
            {t(`grade.flags.${flag}`)}
          </span>
        ))}
        <span lang={languageOf(feedback)}>
          <MixedText text={feedback} />
        </span>{' '}
        <GraderName grader={grader} />
      </p>
    </>
  );
}
