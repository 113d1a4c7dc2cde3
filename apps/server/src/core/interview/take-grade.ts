import type { Grade } from '../grading/grade.ts';
import { commentOnGrade } from './comment-on-grade.ts';
import type { InterviewState } from './interview.ts';
import { moveOn } from './move-on.ts';
import { nextProbe } from './next-probe.ts';
import { feedbackOnQuestion, gradeOfQuestion, type QuestionGrade } from './question-grade.ts';
import { closeScene, type InterviewContext, openQuestion, openScene, type Step, say } from './scene.ts';

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

  const next = heard.timedOut ? undefined : nextProbe(scene, grade, question);
  commentOnGrade(scene, { reply: grade, before, now: question, next });
  if (heard.timedOut) say(scene, 'notice', 'time-up');
  if (next) {
    progress.probes.push(next);
    scene.state.phase = 'probing';
    scene.lines.push({ kind: 'probe', text: next.text });
  } else moveOn(scene, 'answered');
  const feedback = feedbackOnQuestion(question, progress.replies, context.options.locale);
  return { ...closeScene(scene), grade: { ...question, feedback } };
}
