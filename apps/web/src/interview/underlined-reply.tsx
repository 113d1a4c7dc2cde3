import { goTo, pointKey, useLitPoint } from './lit-point.tsx';
import { useTexts } from './texts/use-texts.ts';
import { leadingVerdict, type QuotedPoint, type ReplyRun, underlineQuotes } from './underline-quotes.ts';
import { verdictStroke } from './verdict-style.ts';

/** What the learner said, with the words underlined that a grade quotes; each leads to its point. */
export function UnderlinedReply({ text, quotes }: { text: string; quotes: readonly QuotedPoint[] }) {
  return underlineQuotes(text, quotes).map((run) => <Run key={run.start} run={run} />);
}

function Run({ run: { text, points } }: { run: ReplyRun }) {
  const { t } = useTexts();
  const keys = points.map(({ questionId, index }) => pointKey(questionId, index));
  const { isLit, lighting } = useLitPoint(keys);
  const verdict = leadingVerdict(points);
  const [target] = keys;
  if (!verdict || target === undefined) return text;
  return (
    <a
      href={`#${target}`}
      data-quotes={keys.join(' ')}
      title={points
        .map((point) =>
          t('grade.quoteIn', { keyword: point.keyword, verdict: t(`grade.verdict.${point.verdict}`) }),
        )
        .join(' · ')}
      className={`rounded-[3px] underline decoration-2 underline-offset-5 transition-colors duration-150 ${verdictStroke[verdict]} ${isLit ? 'bg-marker' : ''}`}
      {...lighting}
      onClick={(event) => {
        event.preventDefault();
        goTo(`#${CSS.escape(target)}`);
      }}
    >
      {text}
    </a>
  );
}
