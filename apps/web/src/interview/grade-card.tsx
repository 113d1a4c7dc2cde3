import type { QuestionGrade } from '@duida/server/core/interview/question-grade';
import { useId, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { GraderName } from './grader-name.tsx';
import { PointRow } from './point-row.tsx';
import { ScoreLine } from './score-line.tsx';
import { useTexts } from './texts/use-texts.ts';
import type { FindDispute } from './use-disputes.ts';
import { VerdictMark } from './verdict-mark.tsx';

interface Props {
  grade: QuestionGrade;
  /** Whether the question is still open: then what is missing is not named, for a follow-up asks for it. */
  questionIsOpen: boolean;
  findDispute: FindDispute;
}

/** The grade of a question, point by point. */
export function GradeCard({ grade, questionIsOpen, findDispute }: Props) {
  const { t } = useTexts();
  const heading = useId();
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set());
  const [wasAskedFor, setWasAskedFor] = useState(false);
  const { questionId, points, scores, flags, grader } = grade;
  const allShown = shown.size === points.length;
  const revealed = !questionIsOpen || wasAskedFor;
  const rows = revealed ? points : points.filter(({ verdict }) => verdict !== 'missed');
  const veiled = points.length - rows.length;

  const setOpen = (index: number, open: boolean) => {
    const next = new Set(shown);
    if (open) next.add(index);
    else next.delete(index);
    setShown(next);
  };

  const toggleAll = () => {
    setWasAskedFor(true);
    setShown(allShown ? new Set() : new Set(points.map(({ index }) => index)));
  };

  return (
    <section
      aria-labelledby={heading}
      className="animate-appear rounded-card border border-line bg-raised px-4 pt-3 pb-1 desk:px-5"
    >
      <header className="flex items-baseline gap-3">
        <h2 id={heading} className="mr-auto shrink-0 text-sm font-semibold whitespace-nowrap text-cinnabar">
          {t('grade.title')}
        </h2>
        <ScoreLine scores={scores} />
        <span className="shrink-0 font-serif text-xl leading-none font-semibold whitespace-nowrap tabular-nums">
          <span className="sr-only">{t('grade.score', { score: scores.afterProbes })}</span>
          <span aria-hidden="true">{scores.afterProbes}</span>
        </span>
      </header>
      {flags.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-2">
          {flags.map((flag) => (
            <span key={flag} className="rounded-[4px] border border-line px-1.5 text-xs">
              {t(`grade.flags.${flag}`)}
            </span>
          ))}
        </p>
      )}
      <ul className="unfolding mt-2">
        {rows.map((point) => (
          <PointRow
            key={point.index}
            questionId={questionId}
            point={point}
            revealed={revealed}
            open={shown.has(point.index)}
            onOpenChange={(open) => setOpen(point.index, open)}
            dispute={findDispute(questionId, point.index)}
          />
        ))}
        {veiled > 0 && (
          <li className="flex items-start gap-2.5 py-1 text-quiet">
            <VerdictMark verdict="missed" className="pt-1.5" />
            {t('grade.veiled', { count: veiled })}
          </li>
        )}
      </ul>
      <footer className="-mx-2 mt-1 flex flex-wrap items-center justify-between gap-x-3 border-t border-line pt-1">
        <Button look="quiet" className="px-2" aria-expanded={allShown} onClick={toggleAll}>
          {t(allShown ? 'grade.hideReference' : 'grade.showReference')}
        </Button>
        <span className="px-2">
          <GraderName grader={grader} />
        </span>
      </footer>
    </section>
  );
}

/** A grade that a later one of the same question has taken the place of. */
export function PastGrade({ grade }: { grade: QuestionGrade }) {
  const { t } = useTexts();
  return (
    <p className="flex items-center gap-3 rounded-card border border-line px-4 py-1.5 text-sm text-quiet desk:px-5">
      <span className="mr-auto">{t('grade.title')}</span>
      <span className="flex gap-1">
        {grade.points.map(({ index, verdict }) => (
          <VerdictMark key={index} verdict={verdict} />
        ))}
      </span>
      <span className="tabular-nums">
        <span className="sr-only">{t('grade.score', { score: grade.scores.afterProbes })}</span>
        <span aria-hidden="true">{grade.scores.afterProbes}</span>
      </span>
    </p>
  );
}
