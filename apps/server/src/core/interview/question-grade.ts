import { feedbackOn } from '../grading/feedback.ts';
import type { Grade, Locale, PointGrade, Verdict } from '../grading/grade.ts';
import { scoreOf } from '../grading/score.ts';
import type { GradedReply, Help, HintGiven, QuestionProgress } from './interview.ts';

export interface Scores {
  /** Of the first answer, without the points that a hint had named before it; 0 to 100. */
  withoutHelp: number;
  /** Of all replies together; a point that a hint had told earns no more than a partial one. */
  afterProbes: number;
}

export interface QuestionPointGrade extends PointGrade {
  /** The turn whose reply the quote is from; set with the quote. */
  turnId?: string;
  /** The verdict on the first answer. */
  firstVerdict: Verdict;
  /** The most that hints gave of it. */
  help?: Help;
}

/** The grade of a question over all replies to it; `score` is the one after probes. */
export interface QuestionGrade extends Omit<Grade, 'points'> {
  points: QuestionPointGrade[];
  scores: Scores;
}

/**
 * Puts the grades of a question's replies together: for each point the best verdict, and the words that earned
 * it. A later contradiction takes away from what was said before: covered becomes partial and keeps its quote,
 * anything less contradicted.
 * Flags, feedback and grader are those of the last reply. Undefined while there is no graded reply.
 */
export function gradeOfQuestion({ replies, hints }: QuestionProgress): QuestionGrade | undefined {
  const [first, ...later] = replies;
  const last = replies.at(-1);
  if (!first || !last) return undefined;
  const points = first.grade.points.map((point): QuestionPointGrade => {
    let merged = placed(point, first);
    for (const reply of later) {
      const next = reply.grade.points.find(({ index }) => index === point.index);
      if (next) merged = mergePoint(merged, placed(next, reply));
    }
    const help = mostHelp(hints, point.index);
    return { ...merged, firstVerdict: point.verdict, ...(help && { help }) };
  });
  const withoutHelp = first.grade.points.map(({ index, verdict }) =>
    wasNamed(hints, index, 0) ? 'missed' : verdict,
  );
  const scores = {
    withoutHelp: scoreOf(withoutHelp),
    afterProbes: scoreOf(points.map((point) => earned(point, replies, hints))),
  };
  const { flags, feedback, grader, questionId } = last.grade;
  return { questionId, score: scores.afterProbes, points, flags, feedback, grader, scores };
}

/**
 * What is to be said of all replies together: the last reply's own feedback may advise a point that an earlier
 * one covered. What the grader noted beside it stays.
 */
export function feedbackOnQuestion(
  { points, flags, feedback }: QuestionGrade,
  replies: readonly GradedReply[],
  locale: Locale,
): string {
  const last = replies.at(-1);
  if (!last || replies.length === 1) return feedback;
  const ofLast = feedbackOn(last.grade.points, flags, locale);
  const ofAll = feedbackOn(points, flags, locale);
  return feedback.includes(ofLast) ? feedback.replace(ofLast, () => ofAll) : ofAll;
}

/** What a grader noted beside its verdicts, such as why it stepped in; empty where it noted nothing. */
export const noteIn = ({ points, flags, feedback }: Grade, locale: Locale): string =>
  feedback.replace(feedbackOn(points, flags, locale), '').trim();

const RANK: Record<Verdict, number> = { contradicted: 0, missed: 0, partial: 1, covered: 2 };

type Placed = PointGrade & { turnId?: string };

const placed = (point: PointGrade, { turnId }: GradedReply): Placed => ({
  ...point,
  ...(point.quote && { turnId }),
});

function mergePoint(before: Placed, next: Placed): Placed {
  if (next.verdict === 'contradicted') {
    return before.verdict === 'covered' ? { ...before, verdict: 'partial', advice: next.advice } : next;
  }
  return RANK[next.verdict] > RANK[before.verdict] ? next : before;
}

/** The verdict that counts: parroting a point that a hint told is worth a mention. */
function earned(
  { index, verdict, turnId }: QuestionPointGrade,
  replies: readonly GradedReply[],
  hints: readonly HintGiven[],
): Verdict {
  if (verdict !== 'covered') return verdict;
  const place = replies.findIndex((reply) => reply.turnId === turnId);
  return hints.some(
    ({ point, help, afterReplies }) => point === index && help === 'point' && afterReplies <= place,
  )
    ? 'partial'
    : verdict;
}

const wasNamed = (hints: readonly HintGiven[], index: number, replies: number): boolean =>
  hints.some(
    ({ point, help, afterReplies }) => point === index && help !== 'direction' && afterReplies <= replies,
  );

const HELP: readonly Help[] = ['direction', 'keyword', 'point'];

/** The furthest that hints on a point went. */
const mostHelp = (hints: readonly HintGiven[], index: number): Help | undefined =>
  HELP.findLast((help) => hints.some((hint) => hint.point === index && hint.help === help));

/** The next step of help on a point; undefined when it was told altogether. */
export function nextHelp(hints: readonly HintGiven[], index: number): Help | undefined {
  const given = mostHelp(hints, index);
  return given ? HELP[HELP.indexOf(given) + 1] : HELP[0];
}
