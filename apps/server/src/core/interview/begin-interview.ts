import type { InterviewState } from './interview.ts';
import { askFirst, endEarly } from './move-on.ts';
import { closeScene, type InterviewContext, openScene, type Step } from './scene.ts';

/** The first step: greets and asks the first question. */
export function beginInterview(context: InterviewContext): Step {
  const state: InterviewState = {
    phase: 'next',
    current: 0,
    questions: context.questions.map(({ id }) => ({
      questionId: id,
      status: 'not-asked',
      hints: [],
      probes: [],
      replies: [],
      stuck: 0,
    })),
    turn: 0,
    said: {},
  };
  const scene = openScene(state, context);
  askFirst(scene);
  return closeScene(scene);
}

/** The last step, at any time before the end: closes the interview. A reply that waits for its grade is left without. */
export function endInterview(state: InterviewState, context: InterviewContext): Step {
  if (state.phase === 'ended') return { state, lines: [] };
  const { heard: _, ...rest } = state;
  const scene = openScene(rest, context);
  endEarly(scene);
  return closeScene(scene);
}
