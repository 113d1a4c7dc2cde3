import type { QuestionReport as Report } from '@duida/server/core/interview/report';
import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { languageOf } from '../ui/language-of.ts';
import { BetterAnswer } from './better-answer.tsx';
import { ExplainButton } from './explain-button.tsx';
import { PointRow } from './point-row.tsx';
import { ReportReplies } from './report-replies.tsx';
import { ScoreLine } from './score-line.tsx';
import { useTexts } from './texts/use-texts.ts';
import type { FindDispute } from './use-disputes.ts';

interface Props {
  question: Report;
  findDispute: FindDispute;
}

/** One question of the report; folded it shows how it went, unfolded everything that was said and marked. */
export function QuestionReport({ question, findDispute }: Props) {
  const { t } = useTexts();
  const body = useId();
  const [open, setOpen] = useState(false);
  const { title, wording, place, status, scores, hints } = question;
  const asked = wording ?? title;

  const summary = (
    <>
      <span className="w-6 shrink-0 font-serif text-sm text-cinnabar tabular-nums">{place}</span>
      <span className="min-w-0 flex-1">
        <span lang={languageOf(asked)}>{asked}</span>
        {wording !== undefined && (
          <span className="block text-sm text-quiet" lang={languageOf(title)}>
            {title}
          </span>
        )}
        <span className="flex flex-wrap gap-x-3 text-xs text-quiet">
          <span>{t(`report.status.${status}`)}</span>
          {hints > 0 && <span>{t('report.hints', { count: hints })}</span>}
          {scores && <ScoreLine scores={scores} />}
        </span>
      </span>
      {scores && (
        <span className="font-serif text-lg font-semibold tabular-nums" aria-hidden="true">
          {scores.afterProbes}
        </span>
      )}
    </>
  );

  if (!scores)
    return (
      <li className="border-t border-line">
        <h3 className="flex items-baseline gap-3 py-3 pr-8">{summary}</h3>
      </li>
    );
  return (
    <li className="border-t border-line">
      <h3 className="break-after-avoid">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={body}
          className="flex w-full items-baseline gap-3 py-3 text-left transition-colors duration-150 hover:text-cinnabar"
          onClick={() => setOpen(!open)}
        >
          {summary}
          <ChevronDown
            className={`mt-1.5 size-4 shrink-0 self-start text-quiet transition-transform duration-150 print:hidden ${open ? 'rotate-180' : ''}`}
            aria-hidden
          />
        </button>
      </h3>
      <div id={body} className={`flex-col gap-5 pb-6 desk:pl-9 print:flex ${open ? 'flex' : 'hidden'}`}>
        <ReportReplies question={question} />
        <Points question={question} findDispute={findDispute} />
        {question.replies.length > 0 && <BetterAnswer pieces={question.betterAnswer} />}
      </div>
    </li>
  );
}

function Points({ question, findDispute }: Props) {
  const { t } = useTexts();
  const { id, number, points } = question;
  const [open, setOpen] = useState<ReadonlySet<number>>(
    () => new Set(points.filter(({ verdict }) => verdict !== 'covered').map(({ index }) => index)),
  );

  const change = (index: number, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(index);
    else next.delete(index);
    setOpen(next);
  };

  return (
    <section>
      <h4 className="text-xs text-quiet">{t('report.points')}</h4>
      <ul className="mt-1">
        {points.map((point) => (
          <PointRow
            key={point.index}
            questionId={id}
            point={point}
            revealed
            open={open.has(point.index)}
            onOpenChange={(isOpen) => change(point.index, isOpen)}
            dispute={findDispute(id, point.index)}
          >
            <ExplainButton number={number} keyword={point.keyword} />
          </PointRow>
        ))}
      </ul>
    </section>
  );
}
