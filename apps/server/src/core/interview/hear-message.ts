import { AppError } from '../errors.ts';
import { giveHint } from './give-hint.ts';
import type { InterviewState } from './interview.ts';
import { clarificationIn } from './message-class/asks-for-clarification.ts';
import type { MessageClass } from './message-class/classify-message.ts';
import { sentencesOf } from './message-class/clauses.ts';
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
  titleOf,
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
      say(scene, 'aside', 'take-your-time');
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

/** Goes on to the next follow-up, or to the next question. */
function passProbe(scene: Scene): void {
  say(scene, 'comment', 'probe-passed');
  const { progress } = openQuestion(scene);
  const grade = gradeOfQuestion(progress);
  const last = progress.replies.at(-1);
  const probe = grade && last && nextProbe(scene, { ...last.grade, flags: [] }, grade);
  if (probe) {
    progress.probes.push(probe);
    scene.lines.push({ kind: 'probe', text: probe.text });
  } else moveOn(scene, 'answered');
}

function clarify(scene: Scene, text: string): void {
  const { state, context, voice } = scene;
  const { question } = openQuestion(scene);
  if (state.phase === 'probing') {
    say(scene, 'clarification', 'clarify-scope');
    repeat(scene);
    return;
  }
  state.phase = 'clarify';
  const term = sentencesOf(text)
    .map((sentence) => clarificationIn(sentence, question.title))
    .find((found) => found);
  if (term) say(scene, 'clarification', 'clarify-term', { term });
  const { locale } = context.options;
  const wording = voice.pick(`title/${question.id}`, context.clues.rephrasings(question, locale));
  if (wording !== undefined) say(scene, 'clarification', 'rephrase', { text: wording });
  say(scene, 'clarification', 'clarify-scope');
}

function repeat(scene: Scene): void {
  const { question, progress } = openQuestion(scene);
  const probe = scene.state.phase === 'probing' ? progress.probes.at(-1) : undefined;
  if (probe) say(scene, 'repeat', 'repeat-probe', { text: probe.text });
  else say(scene, 'repeat', 'repeat-question', { title: titleOf(scene, question) });
}
