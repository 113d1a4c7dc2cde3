import type { QuestionStatus } from './interview.ts';
import { overallScores } from './overall-scores.ts';
import { openQuestion, type Scene, say, titleOf } from './scene.ts';

/** Asks the first question, after greeting. */
export function askFirst(scene: Scene): void {
  const { options, questions } = scene.context;
  say(scene, 'greeting', 'greeting', { count: String(questions.length) });
  if (options.secondsPerQuestion !== undefined) {
    say(scene, 'notice', 'time-limit', { seconds: String(options.secondsPerQuestion) });
  }
  ask(scene);
}

/** Leaves the open question with this status and asks the next one, or closes the interview. */
export function moveOn(scene: Scene, status: QuestionStatus): void {
  openQuestion(scene).progress.status = status;
  scene.state.phase = 'next';
  scene.state.current += 1;
  if (scene.state.current < scene.state.questions.length) ask(scene);
  else close(scene);
}

/** Ends the interview here; what was not reached stays not asked. */
export function endEarly(scene: Scene): void {
  const { progress } = openQuestion(scene);
  progress.status = progress.replies.length > 0 ? 'answered' : 'unanswered';
  say(scene, 'closing', 'closing-early');
  scene.state.current = scene.state.questions.length;
  close(scene, false);
}

/** Shows what the question wanted to hear; in an exam that waits for the report. */
export function showReference(scene: Scene): void {
  if (scene.context.options.mode === 'exam') return;
  const { question } = openQuestion(scene);
  const points = question.points.map(({ index, keyword, statement }) => `${index}. ${keyword}：${statement}`);
  const lead = scene.voice.say('reference');
  scene.lines.push({ kind: 'reference', text: [lead, ...points].join('\n') });
}

function ask(scene: Scene): void {
  const { state, context } = scene;
  const { question, progress } = openQuestion(scene);
  progress.status = 'open';
  state.phase = 'asking';
  if (context.options.secondsPerQuestion !== undefined) {
    state.timeLeft = context.options.secondsPerQuestion * 1000;
  }
  const place = state.current + 1;
  const isLast = place === state.questions.length;
  const key = place === 1 ? 'first-question' : isLast ? 'last-question' : 'next-question';
  say(scene, 'question', key, { title: titleOf(scene, question), place: String(place) });
}

function close(scene: Scene, complete = true): void {
  const { state, context } = scene;
  state.phase = 'ended';
  if (complete) say(scene, 'closing', 'closing');
  const answered = state.questions.filter(({ replies }) => replies.length > 0).length;
  const asked = state.questions.filter(({ status }) => status !== 'not-asked').length;
  const scores = overallScores(state.questions);
  if (answered === 0 || !scores) say(scene, 'closing', 'closing-nothing');
  else if (context.options.mode === 'exam') say(scene, 'closing', 'closing-exam');
  else {
    say(scene, 'closing', 'closing-scores', {
      asked: String(asked),
      answered: String(answered),
      withoutHelp: String(scores.withoutHelp),
      afterProbes: String(scores.afterProbes),
    });
  }
}
