import type { Verdict } from '@duida/server/core/grading/grade';
import type { QuestionPointGrade } from '@duida/server/core/interview/question-grade';
import { useTexts } from './texts/use-texts.ts';

interface Props {
  help: QuestionPointGrade['help'];
  uncertain: QuestionPointGrade['uncertain'];
  disputed: Verdict | undefined;
  onWithdraw: () => void;
}

/** What a verdict does not say by itself: help that was given, doubts of the graders, and the learner's own view. */
export function PointRemarks({ help, uncertain, disputed, onWithdraw }: Props) {
  const { t } = useTexts();
  if (!help && !uncertain && !disputed) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-xs text-quiet">
      {help && <span>{t(`grade.help.${help}`)}</span>}
      {uncertain && (
        <span className="border-b border-dashed border-quiet">
          {t('grade.uncertain', {
            grader: uncertain.grader,
            verdict: t(`grade.verdict.${uncertain.verdict}`),
          })}
        </span>
      )}
      {disputed && (
        <span>
          <span className="font-semibold text-ink">
            {t('grade.disputed', { verdict: t(`grade.verdict.${disputed}`) })}
          </span>
          {' · '}
          {t('grade.disputeNote')}{' '}
          <button
            type="button"
            className="-ml-1 px-1 py-1.5 text-cinnabar underline underline-offset-4 print:hidden"
            onClick={onWithdraw}
          >
            {t('grade.withdraw')}
          </button>
        </span>
      )}
    </p>
  );
}
