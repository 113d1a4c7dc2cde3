import { normalize } from '../../text/normalize.ts';

const FILLER_BEFORE =
  /^(?:嗯+|呃+|额+|啊+|哦+|噢|唉|哎|那个|那就|那么|那|就|老师|面试官|不好意思|抱歉|对不起|请|麻烦(?:你|您)?|要不|还是|我想(?!一?(?:下|想|会))|我要|我需要|可不可以|能不能|可以|能|我们|咱们|先|well|um+|uh+|er+|hmm+|please|sorry|ok(?:ay)?|so|then|just|lets|actually|oh|(?:i would|id) like to|i want to|(?:can|could|may) (?:we|i|you)|would you)(?![a-z])[\s]*/;
const FILLER_AFTER =
  /\s*(?:吗|(?<![什怎多那这])么|吧|呢|啊|呀|嘛|哦|哈|啦|呗|好吗|行吗|可以吗|行不行|好不好|谢谢(?:你|您)?|please|thanks|thank you|for now|then)$/;

/** A sentence, normalised, without apostrophes and its end mark. */
export interface Sentence {
  text: string;
  /** Whether a question mark ended it. */
  asks: boolean;
}

/** The sentences of a message; what has no letter or digit is none. */
export function sentencesOf(text: string): Sentence[] {
  return Array.from(
    normalize(text)
      .replace(/['’‘`]/g, '')
      .matchAll(/([^。.！!？?；;\n]+)([。.！!？?；;\n]*)/g),
    ([, sentence = '', end = '']) => ({ text: sentence.trim(), asks: /[?？]/.test(end) }),
  ).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text));
}

/** Clauses of a normalised sentence without the words that only open or close one; empty ones are left out. */
export function clausesOf(sentence: string): string[] {
  return sentence
    .split(/[，,、:：~～…—]+|\.{2,}/)
    .map((clause) => withoutFillers(clause.trim()))
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}

function withoutFillers(clause: string): string {
  let rest = clause;
  for (;;) {
    const next = rest.replace(FILLER_BEFORE, '').replace(FILLER_AFTER, '').trim();
    if (next === rest || next === '') return rest === clause || next !== '' ? next : '';
    rest = next;
  }
}
