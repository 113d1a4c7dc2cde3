import type { Point } from '../corpus/document.ts';
import type { Clue } from './clue-book.ts';
import { openQuestion, type Scene } from './scene.ts';

/**
 * A clue to a point that no follow-up and no hint on the question has spoken yet, from the plainer half of those;
 * undefined when there is none left. It counts as spoken from now on.
 */
export function nextClue(scene: Scene, point: Point): Clue | undefined {
  const { context, voice } = scene;
  const { question, progress } = openQuestion(scene);
  const spoken = progress.clues ?? [];
  const fresh = context.clues
    .cluesFor(point, question, context.options.locale)
    .filter(({ text }) => !spoken.includes(text));
  const best = fresh.filter(({ kind }) => kind === fresh[0]?.kind);
  const clue = voice.pick(`clue/${point.id}`, best.slice(0, Math.ceil(best.length / 2)));
  if (clue) progress.clues = [...spoken, clue.text];
  return clue;
}
