import type { Question } from '../corpus/document.ts';
import type { Glossary } from '../text/glossary.ts';
import { normalize } from '../text/normalize.ts';
import { createPointProfiles, type PointProfiles } from './point-profile.ts';
import { createReadTerm, type TermModel } from './term-model.ts';
import { textTerms } from './text-terms.ts';
import type { WordingIndex } from './wording-index.ts';

export interface PointModel {
  id: string;
  /** Where its wordings stand in the index. */
  positions: readonly number[];
  /** Where opposites of it, and against points elsewhere that are much like it, stand in the index. */
  wrongPositions: readonly number[];
  /** The terms of its keyword. */
  keywordTerms: ReadonlySet<string>;
}

/** What is known about the points of one question. */
export interface QuestionModel {
  points: readonly PointModel[];
  /** For each point elsewhere that is like none of these, where its wordings stand in the index. */
  elsewhere: readonly { id: string; positions: readonly number[] }[];
  /** The words of the question itself: they earn nothing. */
  ignored: ReadonlySet<string>;
  /** The terms of the points' own wordings. */
  terms: ReadonlySet<string>;
  /** What a term says about the points; undefined where it is met in none of them and in nothing like them. */
  readTerm(term: string): TermModel | undefined;
}

/** Similarity below which a point of another question teaches nothing about a point of this one. */
const MIN_KINSHIP = 0.05;
/** Similarity from which a claim against the one is a claim against the other. */
const MIN_TWIN_KINSHIP = 0.25;
/** Similarity from which what is said for the one may well be said for the other. */
const MIN_ALIKE_KINSHIP = 0.15;

/**
 * Makes the models of questions. The wordings of similar points elsewhere in the material count as well, as much
 * as they are similar, for the point of this question that they resemble most.
 */
export function createQuestionModels(
  index: WordingIndex,
  glossary: Glossary,
): (question: Question) => QuestionModel {
  const profiles = createPointProfiles(index);
  const positions = Map.groupBy(index.wordings.keys(), (position) => index.wordings[position]?.pointId ?? '');
  const wrongOf = (id: string): number[] =>
    (positions.get(id) ?? []).filter((position) => index.wordings[position]?.isOpposite);
  const termsOf = (text: string): Set<string> => new Set(textTerms(normalize(text), glossary).keys());

  return (question) => {
    const ids = question.points.map(({ id }) => id);
    const kin = findKin(ids, profiles);
    const twinsOf = (point: number) =>
      profiles.all.filter(
        (_, place) => kin[place]?.point === point && kin[place].kinship >= MIN_TWIN_KINSHIP,
      );
    return {
      points: question.points.map(({ id, keyword }, point) => ({
        id,
        positions: positions.get(id) ?? [],
        wrongPositions: twinsOf(point).flatMap((twin) => wrongOf(twin.id)),
        keywordTerms: termsOf(keyword),
      })),
      elsewhere: profiles.all.flatMap(({ id }, place) =>
        (kin[place]?.kinship ?? 0) < MIN_ALIKE_KINSHIP ? [{ id, positions: positions.get(id) ?? [] }] : [],
      ),
      ignored: termsOf(question.title),
      terms: new Set(profiles.all.flatMap(({ id, vector }) => (ids.includes(id) ? [...vector.keys()] : []))),
      readTerm: createReadTerm(question.points.length, kin, profiles, index),
    };
  };
}

/** The point of a question that a point of the material resembles most, and how much; 1 for the point itself. */
export interface Kin {
  point: number;
  kinship: number;
}

/** For every profile, its kin in the question with these points, where there is one. */
function findKin(ids: readonly string[], profiles: PointProfiles): (Kin | undefined)[] {
  const kinships = ids.map((id) => {
    const own = profiles.all.find((profile) => profile.id === id);
    return own ? profiles.kinships(own) : new Float64Array(profiles.all.length);
  });
  return profiles.all.map(({ id }, place) => {
    const own = ids.indexOf(id);
    if (own >= 0) return { point: own, kinship: 1 };
    const each = kinships.map((row) => row[place] ?? 0);
    const kinship = Math.max(0, ...each);
    return kinship >= MIN_KINSHIP ? { point: each.indexOf(kinship), kinship } : undefined;
  });
}
