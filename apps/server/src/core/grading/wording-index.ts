import type { Material } from '../corpus/material.ts';
import type { Phrasings } from '../corpus/phrasings.ts';
import type { Glossary } from '../text/glossary.ts';
import { normalize } from '../text/normalize.ts';
import { denialIn } from './denial.ts';
import { textTerms } from './text-terms.ts';

/** Where a wording comes from: `says` and `reference` make the point, `wrong` denies it, `asks` only names it. */
export type WordingKind = 'says' | 'reference' | 'wrong' | 'asks';

/** One way to put a point. */
export interface Wording {
  text: string;
  kind: WordingKind;
  questionId: string;
  pointId: string;
  /** It denies a point by an opposite rather than by plain words of denial, so that what comes close to it does too. */
  isOpposite: boolean;
  /** It is the point's keyword. */
  isKeyword: boolean;
  /** Each term times its rarity. */
  weights: ReadonlyMap<string, number>;
  /** Euclidean length of `weights`. */
  length: number;
}

/** Every known way to put every point of the material. */
export interface WordingIndex {
  wordings: readonly Wording[];
  byPoint: ReadonlyMap<string, readonly Wording[]>;
  /** Rarity of a term among the wordings; the largest value for one in none of them. */
  idf(term: string): number;
  /** In how many wordings a term is met. */
  frequency(term: string): number;
  terms(): IterableIterator<string>;
  /** Cosine with every wording, in their order; the array is used again by the next call. */
  cosines(weights: ReadonlyMap<string, number>): Float64Array;
}

/** Collects the wordings of all points: the material's own and those of the phrasings. */
export function createWordingIndex(
  material: Pick<Material, 'questions'>,
  phrasings: Phrasings,
  glossary: Glossary,
): WordingIndex {
  const raw = material.questions.flatMap((question) =>
    question.points.flatMap((point) => {
      const more = phrasings.get(point.id);
      const owner = { questionId: question.id, pointId: point.id };
      const of = (kind: WordingKind, texts: readonly string[] = []) =>
        texts.filter(Boolean).map((text) => ({
          ...owner,
          kind,
          text,
          isOpposite: kind === 'wrong' && denialIn(normalize(text)) !== 'clear',
          isKeyword: text === point.keyword,
          terms: textTerms(normalize(text), glossary),
        }));
      return [
        ...of('reference', [point.keyword, point.statement, point.explanation]),
        ...of('says', more?.says),
        ...of('wrong', more?.wrong),
        ...of('asks', more?.asks),
      ];
    }),
  );
  const frequency = new Map<string, number>();
  for (const { terms } of raw) {
    for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const idf = (term: string) => Math.log(1 + raw.length / (1 + (frequency.get(term) ?? 0)));
  const wordings = raw.map(({ terms, ...wording }): Wording => {
    const weights = new Map(Array.from(terms, ([term, weight]) => [term, weight * idf(term)]));
    return { ...wording, weights, length: Math.hypot(...weights.values()) };
  });
  const postings = new Map<string, { positions: number[]; shares: number[] }>();
  for (const [position, { weights, length }] of wordings.entries()) {
    for (const [term, weight] of weights) {
      const list = postings.get(term) ?? { positions: [], shares: [] };
      postings.set(term, list);
      list.positions.push(position);
      list.shares.push(weight / length);
    }
  }
  const found = new Float64Array(wordings.length);

  return {
    wordings,
    byPoint: Map.groupBy(wordings, ({ pointId }) => pointId),
    idf,
    frequency: (term) => frequency.get(term) ?? 0,
    terms: () => frequency.keys(),
    cosines(weights) {
      found.fill(0);
      let squares = 0;
      for (const [term, weight] of weights) {
        squares += weight * weight;
        const list = postings.get(term);
        if (!list) continue;
        for (const [index, position] of list.positions.entries()) {
          found[position] = (found[position] ?? 0) + weight * (list.shares[index] ?? 0);
        }
      }
      const length = Math.sqrt(squares) || 1;
      for (let position = 0; position < found.length; position++) {
        found[position] = (found[position] ?? 0) / length;
      }
      return found;
    },
  };
}
