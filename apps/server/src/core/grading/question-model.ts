import type { Question } from '../corpus/document.ts';
import type { Glossary } from '../text/glossary.ts';
import { normalize } from '../text/normalize.ts';
import { textTerms } from './text-terms.ts';
import type { Wording, WordingIndex } from './wording-index.ts';

export interface PointModel {
  /** Where its wordings stand in the index. */
  positions: readonly number[];
  /** Where claims against it, and against the points elsewhere that are much like it, stand in the index. */
  wrongPositions: readonly number[];
  /** The terms of its keyword. */
  keywordTerms: ReadonlySet<string>;
}

/** What each term says about the points of one question. */
export interface QuestionModel {
  question: Question;
  /** In the order of the question's points. */
  points: readonly PointModel[];
  /** The words of the question itself: they earn nothing. */
  ignored: ReadonlySet<string>;
  /** For each point, how much a term speaks for it against the question's other points; undefined: nothing. */
  contrast(term: string): Float64Array | undefined;
  /** For each point, 1 where a term is met in no other point of the question, 0 where it is met in all alike. */
  share(term: string): Float64Array | undefined;
  /** Every term met in a point of the question or in one much like it. */
  terms(): IterableIterator<string>;
  /** For each point, how much more often a term is met in it than in the whole material. */
  lift(term: string): Float64Array | undefined;
}

/** Added to counts: what a term never met in a point may still be worth. */
const CONTRAST_SMOOTHING = 0.15;
const LIFT_SMOOTHING = 2;
/** Similarity below which a point of another question teaches nothing about a point of this one. */
const MIN_KINSHIP = 0.05;
/** Similarity from which a claim against the one is a claim against the other. */
const MIN_TWIN_KINSHIP = 0.25;

/**
 * Makes the models of questions. The wordings of similar points elsewhere in the material count as well, as much
 * as they are similar, for the point of this question that they resemble most.
 */
export function createQuestionModels(
  index: WordingIndex,
  glossary: Glossary,
): (question: Question) => QuestionModel {
  const profiles = new Map(Array.from(index.byPoint, ([id, wordings]) => [id, profileOf(wordings)]));
  const total = index.wordings.length;
  const positions = Map.groupBy(index.wordings.keys(), (position) => index.wordings[position]?.pointId ?? '');

  return (question) => {
    const own = question.points.map(({ id }) => profiles.get(id) ?? profileOf([]));
    const counts = own.map(({ counts }) => new Map(counts));
    const kin = new Map<string, string[]>();
    const masses = own.map(({ mass }) => mass);
    for (const [id, other] of profiles) {
      if (question.points.some((point) => point.id === id)) continue;
      const kinships = own.map(({ vector }) => dot(vector, other.vector));
      const kinship = Math.max(...kinships);
      if (!(kinship >= MIN_KINSHIP)) continue;
      const nearest = kinships.indexOf(kinship);
      const nearestId = question.points[nearest]?.id;
      if (nearestId !== undefined && kinship >= MIN_TWIN_KINSHIP) {
        kin.set(nearestId, [...(kin.get(nearestId) ?? []), id]);
      }
      const target = counts[nearest];
      if (!target) continue;
      for (const [term, count] of other.counts) target.set(term, (target.get(term) ?? 0) + kinship * count);
      masses[nearest] = (masses[nearest] ?? 0) + kinship * other.mass;
    }
    const points = question.points.length;
    const contrasts = new Map<string, Float64Array>();
    const shares = new Map<string, Float64Array>();
    const lifts = new Map<string, Float64Array>();
    for (const term of new Set(counts.flatMap((map) => [...map.keys()]))) {
      const found = counts.map((map) => map.get(term) ?? 0);
      const sum = found.reduce((a, b) => a + b, 0);
      const rate = index.frequency(term) / total;
      contrasts.set(
        term,
        Float64Array.from(found, (count) =>
          Math.log(((count + CONTRAST_SMOOTHING) / (sum + CONTRAST_SMOOTHING * points)) * points),
        ),
      );
      shares.set(
        term,
        Float64Array.from(found, (count) => {
          const contrast = Math.log(
            ((count + CONTRAST_SMOOTHING) / (sum + CONTRAST_SMOOTHING * points)) * points,
          );
          if (!process.env.SPEC) return (count + CONTRAST_SMOOTHING) / (Math.max(...found) + CONTRAST_SMOOTHING);
          return Math.max(0, contrast / Math.log(points + 1e-9));
        }),
      );
      lifts.set(
        term,
        Float64Array.from(found, (count, point) =>
          Math.log((count + LIFT_SMOOTHING * rate) / ((masses[point] ?? 0) + LIFT_SMOOTHING) / rate),
        ),
      );
    }
    return {
      question,
      points: question.points.map(({ id, keyword }) => ({
        positions: positions.get(id) ?? [],
        wrongPositions: [id, ...(kin.get(id) ?? [])].flatMap((each) =>
          (positions.get(each) ?? []).filter((position) => index.wordings[position]?.kind === 'wrong'),
        ),
        keywordTerms: new Set(textTerms(normalize(keyword), glossary).keys()),
      })),
      ignored: new Set(textTerms(normalize(question.title), glossary).keys()),
      contrast: (term) => contrasts.get(term),
      share: (term) => shares.get(term),
      terms: () => contrasts.keys(),
      lift: (term) => lifts.get(term),
    };
  };
}

interface Profile {
  /** In how many wordings each term is met. */
  counts: ReadonlyMap<string, number>;
  mass: number;
  /** Of length 1. */
  vector: ReadonlyMap<string, number>;
}

function profileOf(wordings: readonly Wording[]): Profile {
  const counts = new Map<string, number>();
  const vector = new Map<string, number>();
  for (const { weights } of wordings) {
    for (const [term, weight] of weights) {
      const count = (counts.get(term) ?? 0) + 1;
      counts.set(term, count);
      vector.set(term, weight * Math.log(1 + count));
    }
  }
  const length = Math.hypot(...vector.values()) || 1;
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return { counts, mass: wordings.length, vector };
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}
