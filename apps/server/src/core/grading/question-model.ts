import type { Question } from '../corpus/document.ts';
import type { Glossary } from '../text/glossary.ts';
import { normalize } from '../text/normalize.ts';
import { kinshipOf, type PointProfile, profileOf } from './point-profile.ts';
import { textTerms } from './text-terms.ts';
import type { WordingIndex } from './wording-index.ts';

export interface PointModel {
  /** Where its wordings stand in the index. */
  positions: readonly number[];
  /** Where claims against it, and against points elsewhere that are much like it, stand in the index. */
  wrongPositions: readonly number[];
  /** The terms of its keyword. */
  keywordTerms: ReadonlySet<string>;
}

/** What a term says about each point of a question, in their order. */
export interface TermModel {
  /** How much it speaks for the point against the other points; about 0 where it does not matter. */
  contrast: Float64Array;
  /** 1 where it is met in no other point, 0 where it is met in all alike. */
  share: Float64Array;
  /** How much more often it is met in the point than in the whole material. */
  lift: Float64Array;
}

/** What is known about the points of one question. */
export interface QuestionModel {
  points: readonly PointModel[];
  /** The words of the question itself: they earn nothing. */
  ignored: ReadonlySet<string>;
  /** The terms met in a point of the question or in one elsewhere that is like it. */
  terms: ReadonlyMap<string, TermModel>;
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
  const positions = Map.groupBy(index.wordings.keys(), (position) => index.wordings[position]?.pointId ?? '');
  const wrongOf = (id: string): number[] =>
    (positions.get(id) ?? []).filter((position) => index.wordings[position]?.kind === 'wrong');
  const termsOf = (text: string): Set<string> => new Set(textTerms(normalize(text), glossary).keys());

  return (question) => {
    const own = question.points.map(({ id }) => profiles.get(id) ?? profileOf([]));
    const kin = findKin(own, profiles, new Set(question.points.map(({ id }) => id)));
    return {
      points: question.points.map(({ id, keyword }, point) => ({
        positions: positions.get(id) ?? [],
        wrongPositions: [
          ...wrongOf(id),
          ...kin
            .filter(({ nearest, kinship }) => nearest === point && kinship >= MIN_TWIN_KINSHIP)
            .flatMap((twin) => wrongOf(twin.id)),
        ],
        keywordTerms: termsOf(keyword),
      })),
      ignored: termsOf(question.title),
      terms: modelTerms(own, kin, index),
    };
  };
}

interface Kin {
  id: string;
  profile: PointProfile;
  /** The point of the question that it resembles most, and how much. */
  nearest: number;
  kinship: number;
}

function findKin(
  own: readonly PointProfile[],
  profiles: ReadonlyMap<string, PointProfile>,
  ownIds: ReadonlySet<string>,
): Kin[] {
  return Array.from(profiles)
    .filter(([id]) => !ownIds.has(id))
    .map(([id, profile]) => {
      const kinships = own.map((each) => kinshipOf(each, profile));
      const kinship = Math.max(0, ...kinships);
      return { id, profile, nearest: kinships.indexOf(kinship), kinship };
    })
    .filter(({ kinship }) => kinship >= MIN_KINSHIP);
}

function modelTerms(
  own: readonly PointProfile[],
  kin: readonly Kin[],
  index: WordingIndex,
): Map<string, TermModel> {
  const counts = own.map((profile) => new Map(profile.counts));
  const masses = own.map(({ mass }) => mass);
  for (const { profile, nearest, kinship } of kin) {
    const target = counts[nearest];
    if (!target) continue;
    for (const [term, count] of profile.counts) {
      target.set(term, (target.get(term) ?? 0) + kinship * count);
    }
    masses[nearest] = (masses[nearest] ?? 0) + kinship * profile.mass;
  }
  const points = own.length;
  const terms = new Map<string, TermModel>();
  for (const term of new Set(counts.flatMap((map) => [...map.keys()]))) {
    const found = Float64Array.from(counts, (map) => map.get(term) ?? 0);
    const sum = found.reduce((a, b) => a + b, 0) + CONTRAST_SMOOTHING * points;
    const rate = index.frequency(term) / index.wordings.length;
    const contrast = found.map((count) => Math.log(((count + CONTRAST_SMOOTHING) / sum) * points));
    terms.set(term, {
      contrast,
      share: contrast.map((value) => (points === 1 ? 1 : Math.max(0, value / Math.log(points)))),
      lift: found.map((count, point) =>
        Math.log((count + LIFT_SMOOTHING * rate) / ((masses[point] ?? 0) + LIFT_SMOOTHING) / rate),
      ),
    });
  }
  return terms;
}
