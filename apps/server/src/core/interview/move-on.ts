import { languageOf } from '../text/language-of.ts';
import type { QuestionStatus } from './interview.ts';
import { overallScores, scoredOf } from './overall-scores.ts';
import { openQuestion, type Scene, say, wordingOf } from './scene.ts';

/** Asks the first question, after greeting. */
export function askFirst(scene: Scene): void {
  const { options, questions } = scene.context;
  say(scene, 'greeting', 'greeting', { count: String(questions.length) });
  const spoken = options.locale === 'en' ? 'en' : 'zh';
  if (questions.some(({ title }) => languageOf(title) !== spoken)) say(scene, 'notice', 'foreign-material');
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

/**
 * Ends the interview here. What was not reached stays not asked and is left out of the scores, and so is the open
 * question while nothing was said to it. A graded reply to it counts; a learner who had said not to know, or had
 * asked to be told, has given it up, which scores nothing: ending must not be worth more than skipping.
 */
export function endEarly(scene: Scene): void {
  const { progress } = openQuestion(scene);
  if (progress.replies.length > 0) progress.status = 'answered';
  else progress.status = progress.stuck > 0 ? 'gave-up' : 'unanswered';
  const isCutShort = scene.state.questions.some(({ status }) => status === 'not-asked');
  say(scene, 'closing', isCutShort ? 'closing-early' : 'closing-short');
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
  const wording = wordingOf(scene, question);
  const isOwnWording = wording !== question.title;
  if (isOwnWording) progress.wording = wording;
  // The material's own words stand below those it was asked in.
  const title = isOwnWording ? `${wording}\n${question.title}` : question.title;
  say(scene, 'question', key, { title, place: String(place) });
}

function close(scene: Scene, complete = true): void {
  const { state, context } = scene;
  state.phase = 'ended';
  if (complete) say(scene, 'closing', 'closing');
  const answered = state.questions.filter(({ replies }) => replies.length > 0).length;
  const scores = overallScores(state.questions);
  if (answered === 0 || !scores) say(scene, 'closing', 'closing-nothing');
  else if (context.options.mode === 'exam') say(scene, 'closing', 'closing-exam');
  else {
    say(scene, 'closing', 'closing-scores', {
      count: String(state.questions.length),
      answered: String(answered),
      scored: String(scoredOf(state.questions)),
      withoutHelp: String(scores.withoutHelp),
      afterProbes: String(scores.afterProbes),
    });
  }
}
