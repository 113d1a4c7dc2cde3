import type { Material } from '@duida/server/core/corpus/material';
import type { Phrasings, Wordings } from '@duida/server/core/corpus/phrasings';
import { createReadMeanings } from '@duida/server/core/grading/meaning';
import { weighEvidence } from '@duida/server/core/grading/point-evidence';
import { createQuestionModels } from '@duida/server/core/grading/question-model';
import { createReadStance } from '@duida/server/core/grading/stance';
import { textTerms } from '@duida/server/core/grading/text-terms';
import { createWordingIndex } from '@duida/server/core/grading/wording-index';
import type { Embeddings } from '@duida/server/core/retrieval/embeddings';
import type { Glossary } from '@duida/server/core/text/glossary';
import { normalize } from '@duida/server/core/text/normalize';
import type { Example } from '../fit-logistic.ts';
import { VAGUE_SENTENCES } from './vague-sentences.ts';

export const FOLDS = 5;

/** What a stretch of a made-up reply is: see `heldOutExamples`. */
export type StretchKind =
  | 'alone'
  | 'pair'
  | 'mixed'
  | 'off'
  | 'ramble-off'
  | 'vague'
  | 'asks'
  | 'reference'
  | 'named';

export interface PointExample extends Example {
  fold: number;
  kind: StretchKind;
  /** Examples of one stretch, one a point of the question, have the same number. */
  stretch: number;
}

export interface StanceExample extends Example {
  fold: number;
}

interface Sources {
  material: Material;
  phrasings: Phrasings;
  glossary: Glossary;
}

interface Stretch {
  kind: StretchKind;
  texts: readonly string[];
  question: number;
  /** The points that it makes. */
  made: readonly number[];
}

interface HeldOut {
  question: number;
  point: number;
  text: string;
}

/**
 * Examples from wordings that the index does not hold, one fold of `FOLDS`; `embeddings` should not have been trained on
 * them either (`withoutFold`). A held-out wording plays the reply: alone,
 * with one of another point, after a vague sentence, and under a question that it does not belong to, alone and with
 * two more. Vague sentences, with the question's title too, and ways to ask the question make no point; the
 * material's own statements make theirs.
 */
export async function heldOutExamples(
  { material, phrasings, glossary }: Sources,
  fold: number,
  embeddings: Embeddings,
  random: () => number,
) {
  const { kept, says, wrong } = holdOut(material, phrasings, fold);
  const index = createWordingIndex(material, kept, glossary);
  const makeModel = createQuestionModels(index, glossary);
  const models = material.questions.map((question) => makeModel(question));
  const readStance = createReadStance(index);
  const termsOf = (text: string) =>
    new Map(
      Array.from(textTerms(normalize(text), glossary), ([term, weight]) => [term, weight * index.idf(term)]),
    );
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];

  const stretches: Stretch[] = [];
  const add = (kind: StretchKind, texts: readonly string[], question: number, made: readonly number[]) =>
    stretches.push({ kind, texts, question, made });

  for (const { question, point, text } of says) {
    add('alone', [text], question, [point]);
    const named = /[a-z][a-z0-9-]{2,}/i.exec(text)?.[0];
    if (named && /\p{Script=Han}/u.test(text)) add('named', [named], question, [point]);
    const siblings = says.filter((other) => other.question === question && other.point !== point);
    const sibling = pick(siblings);
    if (sibling) add('pair', [text, sibling.text], question, [point, sibling.point]);
    add('mixed', [pick(VAGUE_SENTENCES) ?? '', text], question, [point]);
    const stranger = pick(strangersTo(material, question));
    if (stranger === undefined) continue;
    add('off', [text], stranger, []);
    add(
      'ramble-off',
      [text, ...[pick(siblings), pick(siblings)].flatMap((each) => each?.text ?? [])],
      stranger,
      [],
    );
  }
  for (const [position, question] of material.questions.entries()) {
    const vague = VAGUE_SENTENCES.filter((_, index) => (index + position) % FOLDS === fold);
    for (const sentence of vague) {
      add('vague', [sentence], position, []);
      add('vague', [sentence, pick(VAGUE_SENTENCES) ?? '', pick(VAGUE_SENTENCES) ?? ''], position, []);
      add('vague', [question.title, sentence], position, []);
    }
    const asks = phrasings.get(question.id)?.asks ?? [];
    for (const ask of asks.filter((_, index) => index % FOLDS === fold)) {
      add('asks', [ask], position, []);
      add('asks', [ask, pick(asks) ?? ''], position, []);
      for (let round = 0; round < 3; round++) add('asks', [ask, pick(VAGUE_SENTENCES) ?? ''], position, []);
    }
    for (const [point, { keyword, statement }] of question.points.entries()) {
      if (point % FOLDS !== fold) continue;
      for (const stretch of [keyword, `${keyword}也要做`]) add('named', [stretch], position, [point]);
      add('reference', [statement], position, [point]);
      add('reference', [keyword, statement], position, [point]);
    }
  }
  const readMeanings = createReadMeanings(index, embeddings);
  const points: PointExample[] = [];
  for (const [number, { kind, texts, question, made }] of stretches.entries()) {
    const model = models[question];
    if (!model) continue;
    const text = texts.join('，');
    const meaning = (await readMeanings([text], model)).get(text);
    for (const [point, { features }] of weighEvidence(termsOf(text), model, index, meaning).entries()) {
      const label = made.includes(point) ? 1 : 0;
      points.push({ fold, kind, stretch: number * FOLDS + fold, label, features });
    }
  }
  const stance = [
    ...says.map(({ text }) => ({ text, label: 0 })),
    ...wrong.map((text) => ({ text, label: 1 })),
  ];
  return {
    points,
    stance: stance.map(
      ({ text, label }): StanceExample => ({
        fold,
        label,
        features: readStance(normalize(text), termsOf(text)),
      }),
    ),
  };
}

/** The phrasings without the wordings that one fold holds out. */
export const withoutFold = (material: Material, phrasings: Phrasings, fold: number): Phrasings =>
  holdOut(material, phrasings, fold).kept;

function holdOut(material: Material, phrasings: Phrasings, fold: number) {
  const kept = new Map<string, Wordings>(phrasings);
  const says: HeldOut[] = [];
  const wrong: string[] = [];
  let [countSays, countWrong] = [0, 0];
  for (const [question, { points }] of material.questions.entries()) {
    for (const [point, { id }] of points.entries()) {
      const wordings = phrasings.get(id);
      if (!wordings) continue;
      const held = wordings.says.filter(() => countSays++ % FOLDS === fold);
      const heldWrong = wordings.wrong.filter(() => countWrong++ % FOLDS === fold);
      says.push(...held.map((text) => ({ question, point, text })));
      wrong.push(...heldWrong);
      kept.set(id, {
        ...wordings,
        says: wordings.says.filter((text) => !held.includes(text)),
        wrong: wordings.wrong.filter((text) => !heldWrong.includes(text)),
      });
    }
  }
  return { kept, says, wrong };
}

/** The questions that are not near-duplicates of this one, by position. */
function strangersTo({ questions, duplicates }: Material, position: number): number[] {
  const question = questions[position];
  const twins = (question && duplicates.get(question.id)) ?? [];
  return [...questions.keys()].filter((other) => {
    const candidate = questions[other];
    return other !== position && candidate !== undefined && !twins.includes(candidate);
  });
}
