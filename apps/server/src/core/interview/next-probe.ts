import type { Grade, PointGrade } from '../grading/grade.ts';
import type { Probe } from './interview.ts';
import { nextClue } from './next-clue.ts';
import type { QuestionGrade } from './question-grade.ts';
import { openQuestion, type Scene, titleOf } from './scene.ts';

/** Follow-ups to a question at the most. */
export const MAX_PROBES = 2;

/** With less time than this left, in milliseconds, a follow-up would be unfair. */
const LEAST_TIME = 5000;

const QUOTE_LENGTH = 40;

/**
 * The next follow-up: back to the question after a reply that was none, for one's own words after a copied one,
 * or else on one point that is not covered, what was half said first. Undefined when it is time to move on.
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
      text: voice.say('back-to-question', { title: titleOf(scene, asked) }),
    };
  }
  if (reply.flags.includes('copied-reference') && !wasAsked('own-words')) {
    return { kind: 'own-words', text: voice.say('probe-own-words') };
  }
  const probed = progress.probes.map((probe) => (probe.kind === 'point' ? probe.point : 0));
  const open = question.points.filter(({ index }) => !probed.includes(index));
  const point = (['partial', 'contradicted', 'missed'] as const)
    .map((verdict) => open.find((candidate) => candidate.verdict === verdict))
    .find((candidate) => candidate !== undefined);
  return point && { kind: 'point', point: point.index, text: probeText(scene, point) };
}

/** Whether a reply has nothing of an answer to this question in it. */
const saysNothing = ({ score, flags }: Grade): boolean =>
  score === 0 && flags.some((flag) => ['off-topic', 'empty', 'copied-question', 'injection'].includes(flag));

/** Asks about the point by what the learner said of it, or by a clue that was not spoken yet; never by its own words. */
function probeText(scene: Scene, { index, verdict, quote }: PointGrade): string {
  const { voice } = scene;
  if (quote && (verdict === 'partial' || verdict === 'contradicted')) {
    return voice.say(`probe-${verdict}`, { quote: shorten(quote.text) });
  }
  const { question } = openQuestion(scene);
  const point = question.points.find((candidate) => candidate.index === index);
  const clue = point && nextClue(scene, point);
  return clue ? voice.say(`probe-${clue.kind}`, { text: clue.text }) : voice.say('probe-open');
}

function shorten(quote: string): string {
  const characters = Array.from(quote.replace(/\s+/g, ' ').trim());
  return characters.length <= QUOTE_LENGTH
    ? characters.join('')
    : `${characters.slice(0, QUOTE_LENGTH).join('')}…`;
}
