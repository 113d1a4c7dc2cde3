import type { Grade, GradeFlag } from '../grading/grade.ts';
import type { InterviewState } from './interview.ts';
import { moveOn } from './move-on.ts';
import { nextProbe } from './next-probe.ts';
import { feedbackOnQuestion, gradeOfQuestion, type QuestionGrade } from './question-grade.ts';
import {
  closeScene,
  type InterviewContext,
  openQuestion,
  openScene,
  type Scene,
  type Step,
  say,
} from './scene.ts';
import type { LineKey } from './wording/line-key.ts';

export interface GradedStep extends Step {
  /** The grade of the question so far. */
  grade: QuestionGrade;
}

/**
 * Takes the grade of the reply that was heard: comments on it, and asks a follow-up or moves on.
 * @throws Error when no reply is waiting for a grade.
 */
export function takeGrade(state: InterviewState, grade: Grade, context: InterviewContext): GradedStep {
  const { heard } = state;
  if (state.phase !== 'answered' || !heard) throw new Error('No reply is waiting for a grade.');
  const scene = openScene(state, context);
  const { progress } = openQuestion(scene);
  const before = gradeOfQuestion(progress);
  const probe = progress.probes.at(-1);
  progress.replies.push({ ...heard, ...(probe && { probe }), grade });
  delete scene.state.heard;
  scene.state.phase = 'graded';
  const question = gradeOfQuestion(progress);
  if (!question) throw new Error('A graded reply has no grade.');

  comment(scene, grade, before, question);
  if (heard.timedOut) say(scene, 'notice', 'time-up');
  const next = heard.timedOut ? undefined : nextProbe(scene, grade, question);
  if (next) {
    progress.probes.push(next);
    scene.state.phase = 'probing';
    scene.lines.push({ kind: 'probe', text: next.text });
  } else moveOn(scene, 'answered');
  const feedback = feedbackOnQuestion(question, progress.replies, context.options.locale);
  return { ...closeScene(scene), grade: { ...question, feedback } };
}

const REMARKS: Partial<Record<GradeFlag, LineKey>> = {
  'off-topic': 'off-topic',
  'copied-question': 'copied-question',
  'copied-reference': 'copied-reference',
  'keywords-only': 'keywords-only',
  injection: 'injection',
  empty: 'nothing-said',
};

/** Says in words what the grade says: what is newly covered by name, and nothing that was not said. */
function comment(scene: Scene, reply: Grade, before: QuestionGrade | undefined, now: QuestionGrade): void {
  const { voice, context } = scene;
  if (reply.grader.fallback) say(scene, 'notice', 'fallback-grader');
  if (context.options.mode === 'exam') {
    say(scene, 'comment', 'noted');
    return;
  }
  const remarks = reply.flags.map((flag) => REMARKS[flag]).filter((key) => key !== undefined);
  for (const key of remarks) say(scene, 'comment', key);

  const wasCovered = (index: number): boolean =>
    before?.points.find((point) => point.index === index)?.verdict === 'covered';
  const covered = now.points.filter(({ verdict, index }) => verdict === 'covered' && !wasCovered(index));
  const names = { covered: voice.list(covered.map(({ keyword }) => keyword)) };
  const isComplete = now.points.every(({ verdict }) => verdict === 'covered');
  if (isComplete && covered.length === now.points.length) say(scene, 'comment', 'all-covered', names);
  else if (covered.length > 0) say(scene, 'comment', 'some-covered', names);
  else if (remarks.length === 0) say(scene, 'comment', before ? 'noted' : 'none-covered');

  const contradicted = reply.points.filter(({ verdict }) => verdict === 'contradicted');
  if (contradicted.length > 0) {
    const keywords = voice.list(contradicted.map(({ keyword }) => keyword));
    say(scene, 'comment', 'contradicted', { contradicted: keywords });
  }
}
