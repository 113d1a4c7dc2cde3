import { AppError } from '../errors.ts';
import { clarify, repeat } from './explain-question.ts';
import { giveHint } from './give-hint.ts';
import type { InterviewState } from './interview.ts';
import type { MessageClass } from './message-class/classify-message.ts';
import { clausesOf, type Sentence, sentencesOf } from './message-class/clauses.ts';
import { isSmallTalk } from './message-class/is-small-talk.ts';
import { endEarly, moveOn, showReference } from './move-on.ts';
import { nextProbe } from './next-probe.ts';
import { gradeOfQuestion } from './question-grade.ts';
import {
  closeScene,
  type InterviewContext,
  openQuestion,
  openScene,
  type Scene,
  type Step,
  say,
} from './scene.ts';

/** How late a message may arrive, in milliseconds, and still count as in time: the network is not the learner's fault. */
export const GRACE = 10_000;

/** How often the learner may be stuck on a question before the interviewer moves on. */
const MAX_STUCK = 2;

export interface HeardMessage {
  turnId: string;
  text: string;
  messageClass: MessageClass;
  /** The client says that time ran out, and this is the draft as it stood. */
  timedOut: boolean;
}

/**
 * The interviewer hears a message. After an `answer` the phase is `answered`, nothing is said, and the reply
 * waits for its grade; every other message is dealt with at once. When time has run out, an answer counts as it
 * stands, and anything else leaves the question.
 * @throws AppError `conflict` when the interview has ended or a reply is still being graded.
 */
export function hearMessage(state: InterviewState, message: HeardMessage, context: InterviewContext): Step {
  if (state.phase === 'ended') throw new AppError('conflict', 'This interview has ended.');
  if (state.phase === 'answered') throw new AppError('conflict', 'The last reply is still being graded.');
  const isLate = state.deadline !== undefined && context.now.getTime() > Date.parse(state.deadline) + GRACE;
  const timedOut = message.timedOut || isLate;
  const scene = openScene({ ...state, turn: state.turn + 1 }, context);
  if (message.messageClass === 'answer') {
    scene.state.phase = 'answered';
    scene.state.heard = { turnId: message.turnId, timedOut };
  } else if (message.messageClass === 'stop') endEarly(scene);
  else if (timedOut) runOutOfTime(scene);
  else respond(scene, message.messageClass, message.text);
  return closeScene(scene);
}

function runOutOfTime(scene: Scene): void {
  say(scene, 'notice', 'time-up');
  const answered = openQuestion(scene).progress.replies.length > 0;
  if (!answered) showReference(scene);
  moveOn(scene, answered ? 'answered' : 'timed-out');
}

function respond(scene: Scene, messageClass: MessageClass, text: string): void {
  const { state, context } = scene;
  const isProbing = state.phase === 'probing';
  switch (messageClass) {
    case 'skip':
      say(scene, 'comment', isProbing ? 'probe-passed' : 'skipped');
      if (!isProbing) showReference(scene);
      moveOn(scene, isProbing ? 'answered' : 'skipped');
      break;
    case 'dont-know':
      if (isProbing) passProbe(scene);
      else beStuck(scene, 'offer-hint', 'gave-up');
      break;
    case 'tell-me':
      if (isProbing) passProbe(scene);
      else beStuck(scene, context.options.mode === 'exam' ? 'wont-tell-exam' : 'wont-tell', 'told-later');
      break;
    case 'hint':
      giveHint(scene);
      break;
    case 'clarification':
      clarify(scene, text);
      break;
    case 'repeat':
      repeat(scene);
      break;
    default:
      if (isProbing && strays(text)) leadBack(scene);
      else say(scene, 'aside', 'take-your-time');
  }
}

function beStuck(
  scene: Scene,
  offer: 'offer-hint' | 'wont-tell' | 'wont-tell-exam',
  leave: 'gave-up' | 'told-later',
): void {
  const { progress } = openQuestion(scene);
  progress.stuck += 1;
  if (progress.stuck < MAX_STUCK) {
    say(scene, 'offer', offer);
    return;
  }
  say(scene, 'comment', leave);
  showReference(scene);
  moveOn(scene, 'gave-up');
}

const strays = (text: string): boolean => sentencesOf(text).flatMap(clausesIn).some(isSmallTalk);
const clausesIn = (sentence: Sentence): string[] => clausesOf(sentence.text);

/** Asks the follow-up again after small talk; after more of it, passes on. Small talk is not graded. */
function leadBack(scene: Scene): void {
  const { progress } = openQuestion(scene);
  const { length } = progress.probes;
  if (progress.strayedAt === length) {
    passProbe(scene);
    return;
  }
  progress.strayedAt = length;
  const text = progress.probes.at(-1)?.text ?? '';
  say(scene, 'aside', 'back-to-probe', { text });
}

/** Goes on to the next follow-up, which for who could not answer the question is a smaller one; or to the next question. */
function passProbe(scene: Scene): void {
  const { progress } = openQuestion(scene);
  const isWhole = progress.probes.at(-1)?.kind === 'back-to-question';
  const grade = gradeOfQuestion(progress);
  const last = progress.replies.at(-1);
  const probe = grade && last && nextProbe(scene, { ...last.grade, flags: [] }, grade);
  if (isWhole) say(scene, 'comment', probe ? 'smaller-step' : 'gave-up');
  else say(scene, 'comment', 'probe-passed');
  if (probe) {
    progress.probes.push(probe);
    scene.lines.push({ kind: 'probe', text: probe.text });
  } else moveOn(scene, 'answered');
}
