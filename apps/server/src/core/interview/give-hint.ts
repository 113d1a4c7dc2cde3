import type { Point } from '../corpus/document.ts';
import { gradeOfQuestion, nextHelp } from './question-grade.ts';
import { openQuestion, type Scene, say } from './scene.ts';

/** Gives the next hint: on one point first the direction, then its keyword, then the point; then on another. */
export function giveHint(scene: Scene): void {
  const { state, context, voice } = scene;
  const { question, progress } = openQuestion(scene);
  const point = pointToHint(scene);
  const help = point && nextHelp(progress.hints, point.index);
  if (state.phase !== 'probing') state.phase = 'hint';
  if (!point || !help) {
    say(scene, 'hint', 'hints-exhausted');
    return;
  }
  progress.hints.push({ point: point.index, help, afterReplies: progress.replies.length });
  if (help === 'keyword') say(scene, 'hint', 'hint-keyword', { keyword: point.keyword });
  else if (help === 'point') say(scene, 'hint', 'hint-point', { statement: point.statement });
  else {
    const clue = voice.pick(
      `clue/${point.id}`,
      context.clues.cluesFor(point, question, context.options.locale),
    );
    if (clue) say(scene, 'hint', `hint-${clue.kind}`, { text: clue.text });
    else say(scene, 'hint', 'hint-nothing');
  }
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
