import { clarificationIn } from './message-class/asks-for-clarification.ts';
import { sentencesOf } from './message-class/clauses.ts';
import { openQuestion, type Scene, say, wordingOf } from './scene.ts';

/** Says what the question means, as far as that gives none of its points away. */
export function clarify(scene: Scene, text: string): void {
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
  const wordings = context.clues.rephrasings(question, locale);
  const others = locale === 'en' ? wordings.slice(1) : wordings;
  const wording = voice.pick(`rephrase/${question.id}`, others);
  if (wording !== undefined) say(scene, 'clarification', 'rephrase', { text: wording });
  say(scene, 'clarification', 'clarify-scope');
}

/** Says the open follow-up again, or else the question. */
export function repeat(scene: Scene): void {
  const { question, progress } = openQuestion(scene);
  const probe = scene.state.phase === 'probing' ? progress.probes.at(-1) : undefined;
  if (probe) say(scene, 'repeat', 'repeat-probe', { text: probe.text });
  else say(scene, 'repeat', 'repeat-question', { title: wordingOf(scene, question) });
}
