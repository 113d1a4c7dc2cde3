import type { Point } from '../corpus/document.ts';
import type { Grade } from '../grading/grade.ts';
import type { Clue } from './clue-book.ts';
import type { Probe } from './interview.ts';
import { nextClue } from './next-clue.ts';
import type { QuestionGrade, QuestionPointGrade } from './question-grade.ts';
import { openQuestion, type Scene, wordingOf } from './scene.ts';
import { shortenQuote } from './shorten-quote.ts';

/** Follow-ups to a question at the most. */
export const MAX_PROBES = 2;

/** With less time than this left, in milliseconds, a follow-up would be unfair. */
const LEAST_TIME = 5000;

/**
 * The next follow-up: back to the question after a reply that was none, for one's own words after a copied one,
 * or else on one point that is not covered: what was said the wrong way round first, then what was half said.
 * Undefined when it is time to move on.
 */
export function nextProbe(scene: Scene, reply: Grade, question: QuestionGrade): Probe | undefined {
  const { state, voice } = scene;
  const { progress, question: asked } = openQuestion(scene);
  if (progress.probes.length >= MAX_PROBES) return undefined;
  if (state.timeLeft !== undefined && state.timeLeft < LEAST_TIME) return undefined;

  const wasAsked = (kind: Probe['kind']): boolean => progress.probes.some((probe) => probe.kind === kind);
  if (saysNothing(reply) && !wasAsked('back-to-question')) {
    return {
      kind: 'back-to-question',
      text: voice.say('back-to-question', { title: wordingOf(scene, asked) }),
    };
  }
  if (reply.flags.includes('copied-reference') && !wasAsked('own-words')) {
    return { kind: 'own-words', text: voice.say('probe-own-words') };
  }
  const probed = progress.probes.map((probe) => (probe.kind === 'point' ? probe.point : 0));
  const open = question.points.filter(({ index }) => !probed.includes(index));
  const point = (['contradicted', 'partial', 'missed'] as const)
    .map((verdict) => open.find((candidate) => candidate.verdict === verdict))
    .find((candidate) => candidate !== undefined);
  return point && { kind: 'point', point: point.index, text: probeText(scene, point, question) };
}

/** Whether a reply has nothing of an answer to this question in it. */
const saysNothing = ({ score, flags }: Grade): boolean =>
  score === 0 && flags.some((flag) => ['off-topic', 'empty', 'copied-question', 'injection'].includes(flag));

/**
 * Asks about the point by what the learner said of it, or by a clue that was not spoken yet; never by its own words.
 * Words that have made another point are done with: a clue leads further than they do.
 */
function probeText(scene: Scene, graded: QuestionPointGrade, grade: QuestionGrade): string {
  const { voice } = scene;
  const { index, verdict, quote } = graded;
  const isSaid = quote !== undefined && (verdict === 'partial' || verdict === 'contradicted');
  const point = openQuestion(scene).question.points.find((candidate) => candidate.index === index);
  if (point && (!isSaid || (verdict === 'partial' && hasMadeAnother(graded, grade)))) {
    const clue = nextClue(scene, point) ?? areaOf(scene, point);
    if (clue) return voice.say(`probe-${clue.kind}`, { text: clue.text });
  }
  return isSaid
    ? voice.say(`probe-${verdict}`, { quote: shortenQuote(quote.text) })
    : voice.say('probe-open');
}

/** Whether words quoted for this point have covered another one. */
const hasMadeAnother = ({ index, quote, turnId }: QuestionPointGrade, { points }: QuestionGrade): boolean =>
  points.some(
    (other) =>
      other.index !== index &&
      other.verdict === 'covered' &&
      other.turnId === turnId &&
      other.quote !== undefined &&
      quote !== undefined &&
      other.quote.start < quote.end &&
      quote.start < other.quote.end,
  );

/** The part of the work that a hint has named may be named again: a follow-up has to aim at something. */
function areaOf(scene: Scene, point: Point): Clue | undefined {
  const { context } = scene;
  const { question, progress } = openQuestion(scene);
  const area = context.clues.areaOf(point, question, context.options.locale);
  return area && progress.probes.some(({ text }) => text.includes(area.text)) ? undefined : area;
}
