import { readFileSync } from 'node:fs';
import { normalize } from '@duida/server/core/text/normalize';
import { z } from 'zod';

const entriesSchema = z.array(
  z.object({ simplified: z.string(), pinyin: z.string(), english: z.array(z.string()) }),
);

/** One meaning of a Chinese word: English words for it, or another Chinese word that has it. */
export type Sense = { gloss: string; isName: boolean } | { sameAs: string };

export interface DictionaryWord {
  senses: Sense[];
  /** Marked as spoken, figurative, new or of computers: rare in books, frequent in questions. */
  isColloquial: boolean;
}

const LONGEST = 5;
const HAN_WORD = new RegExp(`^\\p{Script=Han}{1,${LONGEST}}$`, 'u');
const COLLOQUIAL = /\((coll|slang|fig|neologism|Internet|computing|idiom|loanword)/;
const NOT_A_MEANING =
  /CL:|variant of|^see |see also|also written|also pr\.|surname |Kangxi radical|\babbr\. for/;
const REFERENCE = /(?:variant of|^see |abbr\. for) ?(?:[^|[]*\|)?([^[|]+)/;

/** Reads CC-CEDICT: Chinese words of at most five characters, simplified, with their meanings. */
export function readDictionary(file: string): Map<string, DictionaryWord> {
  const words = new Map<string, DictionaryWord>();
  for (const { simplified, pinyin, english } of entriesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))) {
    const word = normalize(simplified);
    if (!HAN_WORD.test(word)) continue;
    const senses = english.flatMap((meaning) => sensesOf(meaning, /^[A-Z]/.test(pinyin)));
    const known = words.get(word);
    const isColloquial = english.some((meaning) => COLLOQUIAL.test(meaning));
    if (senses.length === 0 && !known) continue;
    words.set(word, {
      senses: [...(known?.senses ?? []), ...senses],
      isColloquial: isColloquial || known?.isColloquial === true,
    });
  }
  return words;
}

function sensesOf(meaning: string, isName: boolean): Sense[] {
  return meaning.split(';').flatMap((part): Sense[] => {
    const text = part.trim();
    if (NOT_A_MEANING.test(text)) {
      const other = REFERENCE.exec(text)?.[1];
      return other ? [{ sameAs: normalize(other.trim()) }] : [];
    }
    const gloss = text
      .replace(/\([^)]*\)/g, ' ')
      .replace(/\S*\[[^\]]*\]/g, ' ')
      .replace(/\b(?:sb|sth|esp)\b\.?/g, ' ')
      .trim();
    return gloss ? [{ gloss, isName }] : [];
  });
}
