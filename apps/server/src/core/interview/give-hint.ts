import type { Point } from '../corpus/document.ts';
import type { Clue } from './clue-book.ts';
import type { Help } from './interview.ts';
import { nextClue } from './next-clue.ts';
import { gradeOfQuestion, nextHelp } from './question-grade.ts';
import { openQuestion, type Scene, say } from './scene.ts';

/**
 * Gives the next hint: on one point first the direction, then its keyword, then the point; then on another. A
 * hint says something new: without a clue that was not spoken yet, the keyword comes instead of the direction.
 */
export function giveHint(scene: Scene): void {
  const { state } = scene;
  const { progress } = openQuestion(scene);
  const point = pointToHint(scene);
  const step = point && nextHelp(progress.hints, point.index);
  if (state.phase !== 'probing') state.phase = 'hint';
  if (!point || !step) {
    say(scene, 'hint', 'hints-exhausted');
    return;
  }
  const clue = step === 'direction' ? nextClue(scene, point) : undefined;
  const help = step === 'direction' && !clue && hasDirection(scene) ? 'keyword' : step;
  progress.hints.push({ point: point.index, help, afterReplies: progress.replies.length });
  sayHint(scene, point, help, clue);
}

/** Whether there is a direction in the air already, so that a general one would add nothing. */
function hasDirection(scene: Scene): boolean {
  const { progress } = openQuestion(scene);
  return progress.hints.length > 0 || scene.state.phase === 'probing';
}

function sayHint(scene: Scene, point: Point, help: Help, clue: Clue | undefined): void {
  if (help === 'keyword') say(scene, 'hint', 'hint-keyword', { keyword: point.keyword });
  else if (help === 'point') say(scene, 'hint', 'hint-point', { statement: point.statement });
  else if (clue) say(scene, 'hint', `hint-${clue.kind}`, { text: clue.text });
  else say(scene, 'hint', 'hint-nothing');
}

/** The point that the open follow-up aims at, or else the first one that is neither covered nor told. */
function pointToHint(scene: Scene): Point | undefined {
  const { question, progress } = openQuestion(scene);
  const probe = scene.state.phase === 'probing' ? progress.probes.at(-1) : undefined;
  if (probe?.kind === 'point') return question.points.find(({ index }) => index === probe.point);
  const grade = gradeOfQuestion(progress);
  return question.points.find(
    ({ index }) =>
      nextHelp(progress.hints, index) !== undefined &&
      grade?.points.find((point) => point.index === index)?.verdict !== 'covered',
  );
}
