import {
  readElsewhereFile,
  readGlossaryFile,
  readPhrasingsFiles,
} from '@duida/server/adapters/companion-files';
import { readCorpusFolder } from '@duida/server/adapters/corpus-files';
import { splitProse } from '@duida/server/adapters/split-prose';
import { createMaterial, type Material } from '@duida/server/core/corpus/material';
import { parseDocument } from '@duida/server/core/corpus/parse-document';
import type { Phrasings } from '@duida/server/core/corpus/phrasings';
import { normalize } from '@duida/server/core/text/normalize';
import { runsOf, stem } from '@duida/server/core/text/tokenize';

/** The product's own material with all that is written beside it. */
export interface Corpus {
  material: Material;
  phrasings: Phrasings;
  /** Words that mean the same, a set an element. */
  synonyms: string[][];
  /** Questions about other things, a text each. */
  elsewhere: string[];
}

/** Reads the corpus folder as the product does. */
export async function readCorpus(folder: string, report: (line: string) => void): Promise<Corpus> {
  const documents = await readCorpusFolder(folder, report);
  const parsed = await Promise.all(documents.map((document) => parseDocument(document, splitProse)));
  const glossary = await readGlossaryFile(folder);
  return {
    material: createMaterial(parsed),
    phrasings: await readPhrasingsFiles(folder, parsed, report),
    elsewhere: await readElsewhereFile(folder),
    synonyms: glossary
      .split('\n')
      .map((line) => line.replace(/#.*/, '').split(/[,，、]/))
      .map((words) => words.map((word) => word.trim()).filter(Boolean))
      .filter((words) => words.length > 1),
  };
}

/** What is asked and what is said about one question, near-duplicates together. */
export interface QuestionTexts {
  /** For the question as a whole. */
  asks: string[];
  /** Those of its points too. */
  all: string[];
}

/** The texts by question, and by point. */
export interface CorpusTexts {
  questions: QuestionTexts[];
  points: string[][];
}

/** Groups the corpus's texts by what they mean. */
export function corpusTexts({ material, phrasings }: Corpus): CorpusTexts {
  const questions = new Map<string, QuestionTexts>();
  const points: string[][] = [];
  for (const question of material.questions) {
    const alike = [question, ...(material.duplicates.get(question.id) ?? [])].map(({ id }) => id);
    const key = alike.sort()[0] ?? question.id;
    const texts = questions.get(key) ?? { asks: [], all: [] };
    questions.set(key, texts);
    const asks = [question.title, ...(phrasings.get(question.id)?.asks ?? [])];
    texts.asks.push(...asks);
    texts.all.push(...asks);
    for (const point of question.points) {
      const wordings = phrasings.get(point.id);
      const own = [
        point.keyword,
        point.statement,
        `${point.keyword}\n${point.statement}\n${point.explanation}`,
        ...(wordings?.asks ?? []),
        ...(wordings?.says ?? []),
      ];
      texts.all.push(...own);
      points.push(own);
    }
  }
  return { questions: [...questions.values()], points };
}

/** Words of the corpus that deserve a row: all in Latin letters (stems), keywords and synonyms in Han characters. */
export function corpusWords(corpus: Corpus): Set<string> {
  const { questions, points } = corpusTexts(corpus);
  const keywords = corpus.material.questions.flatMap(({ points: own }) => own.map(({ keyword }) => keyword));
  const texts = [...questions.flatMap(({ all }) => all), ...points.flat(), ...corpus.synonyms.flat()];
  const words = new Set(
    texts.flatMap((text) => runsOf(normalize(text)).flatMap((run) => (run.isHan ? [] : [stem(run.text)]))),
  );
  for (const word of [...corpus.synonyms.flat(), ...keywords].map(normalize)) {
    if (/^\p{Script=Han}{2,5}$/u.test(word)) words.add(word);
  }
  return words;
}
