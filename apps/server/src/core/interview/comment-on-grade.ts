import type { Grade, GradeFlag, PointGrade } from '../grading/grade.ts';
import { languageOf } from '../text/language-of.ts';
import type { Probe } from './interview.ts';
import { noteIn, type QuestionGrade } from './question-grade.ts';
import { type Scene, say } from './scene.ts';
import { shortenQuote } from './shorten-quote.ts';
import type { LineKey } from './wording/line-key.ts';

const REMARKS: Record<GradeFlag, LineKey> = {
  'off-topic': 'off-topic',
  'copied-question': 'copied-question',
  'copied-reference': 'copied-reference',
  'keywords-only': 'keywords-only',
  injection: 'injection',
  empty: 'nothing-said',
};

const NO_ANSWER: readonly GradeFlag[] = ['empty', 'copied-question', 'off-topic'];

interface Graded {
  reply: Grade;
  /** The grade of the question before this reply, and with it. */
  before: QuestionGrade | undefined;
  now: QuestionGrade;
  /** The follow-up that comes after the comment. */
  next: Probe | undefined;
}

/** Says in words what the grade says: what is newly covered by name, and nothing that was not said. */
export function commentOnGrade(scene: Scene, graded: Graded): void {
  const { reply, before } = graded;
  if (reply.grader.fallback) sayWhoGraded(scene, reply);
  if (scene.context.options.mode === 'exam') {
    say(scene, 'comment', 'noted');
    return;
  }
  const remarks = remarksOn(reply);
  for (const key of remarks) say(scene, 'comment', key);
  const isCredited = sayWhatIsCovered(scene, graded);
  const isDenial = reply.points.some(({ verdict }) => verdict === 'contradicted');
  if (!isCredited && !isDenial && remarks.length === 0) {
    const isHalfMade = reply.points.some(({ verdict }) => verdict === 'partial' || verdict === 'covered');
    say(scene, 'comment', before ? 'noted' : isHalfMade ? 'half-covered' : 'none-covered');
  }
  sayWhatIsContradicted(scene, graded);
}

/** What is odd about a reply; of one that answers something else, or nothing, there is no more to say than that. */
function remarksOn({ flags }: Grade): LineKey[] {
  const alone = NO_ANSWER.find((flag) => flags.includes(flag));
  const told = flags.filter((flag) => alone === undefined || flag === alone || flag === 'injection');
  return told.map((flag) => REMARKS[flag]);
}

/** The grader's own words on why another one stepped in, where it left some. */
function sayWhoGraded(scene: Scene, reply: Grade): void {
  const note = noteIn(reply, scene.context.options.locale);
  if (note === '') say(scene, 'notice', 'fallback-grader');
  else scene.lines.push({ kind: 'notice', text: note });
}

/**
 * Names what this reply has covered. To copy the reference, or to repeat what a hint has told, is no merit of the
 * learner's: it counts as far as it counts, without a word. False where there is nothing to name.
 */
function sayWhatIsCovered(scene: Scene, { reply, before, now }: Graded): boolean {
  if (reply.flags.includes('copied-reference')) return false;
  const wasCovered = (index: number): boolean =>
    before?.points.find((point) => point.index === index)?.verdict === 'covered';
  const covered = now.points.filter(
    ({ verdict, index, help }) => verdict === 'covered' && help !== 'point' && !wasCovered(index),
  );
  if (covered.length === 0) return false;
  const isComplete = now.points.every(({ verdict }) => verdict === 'covered');
  const isAtOnce = covered.length === now.points.length;
  const key = isComplete ? (isAtOnce ? 'all-covered' : 'rest-covered') : 'some-covered';
  say(scene, 'comment', key, { covered: namesOf(scene, covered) });
  return true;
}

/** Names points; a keyword in another language than the interview's goes with what the learner said for it. */
function namesOf({ voice, context }: Scene, points: readonly PointGrade[]): string {
  const spoken = context.options.locale === 'en' ? 'en' : 'zh';
  const keywordsFor = new Map<string, string[]>();
  for (const { keyword, quote } of points) {
    const isForeign = languageOf(keyword) !== spoken;
    const said = isForeign && quote && languageOf(quote.text) === spoken ? shortenQuote(quote.text) : '';
    if (said === '') keywordsFor.set(keyword, []);
    else keywordsFor.set(said, [...(keywordsFor.get(said) ?? []), keyword]);
  }
  return voice.list(Array.from(keywordsFor, ([name, keywords]) => ({ name, asides: keywords })));
}

/** What the follow-up asks to think over again is not given away before. */
function sayWhatIsContradicted(scene: Scene, { reply, next }: Graded): void {
  const told = reply.points.filter(
    ({ verdict, index }) => verdict === 'contradicted' && !(next?.kind === 'point' && next.point === index),
  );
  if (told.length === 0) return;
  say(scene, 'comment', 'contradicted', { contradicted: namesOf(scene, told) });
}
