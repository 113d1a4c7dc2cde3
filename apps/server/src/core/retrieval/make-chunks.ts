import type { Material } from '../corpus/material.ts';
import type { Phrasings } from '../corpus/phrasings.ts';
import { TALK_EXAMPLES } from '../talk/talk-kind.ts';
import type { Chunk } from './chunk.ts';

/** The chunks of a material: every question, every point and every passage. */
export function makeChunks(material: Material, phrasings: Phrasings): Chunk[] {
  const chunks: Chunk[] = [];
  for (const question of material.questions) {
    chunks.push({
      id: question.id,
      kind: 'question',
      span: question.span,
      title: question.title,
      body: question.points
        .map((point) => `${point.keyword}\n${point.statement}\n${point.explanation}`)
        .join('\n'),
      wordings: phrasings.get(question.id)?.asks ?? [],
    });
    for (const point of question.points) {
      const wordings = phrasings.get(point.id);
      chunks.push({
        id: point.id,
        kind: 'point',
        parentId: question.id,
        span: point.statementSpan,
        title: point.keyword,
        body: `${point.statement}\n${point.explanation}`,
        wordings: [...(wordings?.asks ?? []), ...(wordings?.says ?? [])],
      });
    }
  }
  for (const passage of material.passages) {
    chunks.push({
      id: passage.id,
      kind: 'passage',
      span: passage.span,
      title: passage.headings.join('\n'),
      body: passage.text,
      wordings: [],
    });
  }
  return chunks;
}

/** Stands before the number of a text. */
const NUMBERED = '~';
const DIGITS = /^\d+$/;

/** One text to embed, named after its chunk: the chunk itself, then each of its wordings. */
export interface EmbeddedText {
  id: string;
  text: string;
}

/** What is embedded for a chunk. A question stands for itself by its title; its points have their own. */
export function textsToEmbed(chunk: Chunk): EmbeddedText[] {
  const own = chunk.kind === 'question' ? chunk.title : `${chunk.title}\n${chunk.body}`;
  return [own, ...chunk.wordings].map((text, index) => ({
    id: index === 0 ? chunk.id : `${chunk.id}${NUMBERED}${index}`,
    text,
  }));
}

/** Stands for everything that the material is not about. */
export const ELSEWHERE = 'elsewhere';

const TALK = 'talk.';

/**
 * All that is embedded: the chunks, questions about other things that mark where the material ends, and examples of
 * what is said to the assistant, or asked about it.
 */
export function textsToIndex(chunks: readonly Chunk[], elsewhere: readonly string[]): EmbeddedText[] {
  return [
    ...chunks.flatMap(textsToEmbed),
    ...elsewhere.map((text, index) => ({ id: `${ELSEWHERE}${NUMBERED}${index + 1}`, text })),
    ...TALK_EXAMPLES.map(({ kind, text }, index) => ({ id: `${TALK}${kind}${NUMBERED}${index + 1}`, text })),
  ];
}

/** The kind of talk that an embedded text is an example of, if it is one. */
export const talkKindOf = (embeddedTextId: string): string | undefined =>
  embeddedTextId.startsWith(TALK) ? chunkIdOf(embeddedTextId).slice(TALK.length) : undefined;

/** The chunk that an embedded text belongs to. */
export function chunkIdOf(embeddedTextId: string): string {
  const end = embeddedTextId.lastIndexOf(NUMBERED);
  // A file's name, and so a chunk's id, may hold one, too; it does not end in a number after it.
  return end < 0 || !DIGITS.test(embeddedTextId.slice(end + 1))
    ? embeddedTextId
    : embeddedTextId.slice(0, end);
}
