import { textFeatures } from '@duida/server/core/retrieval/text-features';
import type { DrawBatch, Features, Pair } from './contrastive-training.ts';
import { type Corpus, corpusTexts } from './corpus-texts.ts';
import { pick } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How often a batch is of general pairs, of synonyms, and else of the corpus. */
const SHARES = { general: 0.2, synonyms: 0.1 };
/** How much of a corpus batch is general pairs, so that the corpus also keeps away from everything else. */
const GENERAL_IN_CORPUS = 0.3;
/** How much of it is questions about other things, for the same reason: each with itself, other words left out. */
const ELSEWHERE_IN_CORPUS = 0.15;
/** How often the other text of a question's pair asks for the whole question too. */
const ASK_WITH_ASK = 0.6;

/** Draws general pairs. */
export const drawGeneral =
  (pairs: readonly Pair[]): DrawBatch =>
  (size, random) =>
    Array.from({ length: size }, () => pick(pairs, random));

/** Draws a mixture: general pairs, synonyms, wordings of one question, wordings of one point. */
export function drawMixed(general: readonly Pair[], corpus: Corpus, vocabulary: Vocabulary): DrawBatch {
  const featuresOf = (text: string): Features => [...textFeatures(text, vocabulary)];
  const known = (list: readonly string[]) => list.map(featuresOf).filter((features) => features.length > 0);
  const texts = corpusTexts(corpus);
  const others = known(corpus.elsewhere);
  const sets = corpus.synonyms.map(known).filter((set) => set.length > 1);
  const questions = texts.questions.map(({ asks, all }) => ({ asks: known(asks), all: known(all) }));
  const points = texts.points.map(known).filter((wordings) => wordings.length > 1);

  const ofGroups = (groups: readonly (readonly Features[])[], size: number, random: () => number): Pair[] =>
    Array.from({ length: size }, () => {
      const group = Math.floor(random() * groups.length);
      return { ...twoOf(groups[group] ?? [], random), group: String(group) };
    });
  const ofQuestions = (size: number, random: () => number): Pair[] =>
    Array.from({ length: size }, () => {
      const index = Math.floor(random() * questions.length);
      const { asks, all } = questions[index] ?? { asks: [], all: [] };
      const second = pick(random() < ASK_WITH_ASK ? asks : all, random);
      return { first: pick(asks, random), second, group: String(index) };
    });

  const ofOthers = (size: number, random: () => number): Pair[] =>
    Array.from({ length: size }, () => {
      const index = Math.floor(random() * others.length);
      const text = others[index] ?? [];
      return { first: text, second: text, group: `elsewhere ${index}` };
    });

  return (size, random) => {
    const kind = random();
    if (kind < SHARES.general) return drawGeneral(general)(size, random);
    if (kind < SHARES.general + SHARES.synonyms) return ofGroups(sets, size, random);
    const generals = Math.floor(size * GENERAL_IN_CORPUS);
    const elsewheres = others.length > 0 ? Math.floor(size * ELSEWHERE_IN_CORPUS) : 0;
    const rest = size - generals - elsewheres;
    const own = random() < 0.5 ? ofQuestions(rest, random) : ofGroups(points, rest, random);
    return [...drawGeneral(general)(generals, random), ...ofOthers(elsewheres, random), ...own];
  };
}

const TRIES = 5;

/** Two of a group's texts, different ones if chance allows. */
function twoOf(group: readonly Features[], random: () => number): { first: Features; second: Features } {
  const first = pick(group, random);
  let second = first;
  for (let attempt = 0; attempt < TRIES && second === first; attempt++) second = pick(group, random);
  return { first, second };
}
