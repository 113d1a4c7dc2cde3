import type { Locale } from '../../grading/grade.ts';
import { hashText } from '../../text/hash-text.ts';
import type { Persona } from '../interview.ts';
import { en } from './en.ts';
import type { LineKey, Phrasing } from './line-key.ts';
import { zh } from './zh.ts';

/** Speaks for the interviewer during one turn. */
export interface Voice {
  /** One of the phrasings of a line, with its values put in; never the one that was used last for this line. */
  say(key: LineKey, values?: Record<string, string>): string;
  /** One of the items, never the one that was picked last under this name. */
  pick<Item>(name: string, items: readonly Item[]): Item | undefined;
  /** Names in a row, each with its asides: 「甲」「乙」（丙、丁） or “a”, “b” (c, d). */
  list(names: readonly { name: string; asides: readonly string[] }[]): string;
  /** What was used last, to be handed to the next turn's voice. */
  readonly said: Record<string, number>;
}

export interface VoiceOptions {
  locale: Locale;
  persona: Persona;
  seed: number;
  turn: number;
  said: Readonly<Record<string, number>>;
}

export function createVoice({ locale, persona, seed, turn, said: before }: VoiceOptions): Voice {
  const wording = locale === 'en' ? en : zh;
  const said = { ...before };
  const pick = <Item>(name: string, items: readonly Item[]): Item | undefined => {
    if (items.length === 0) return undefined;
    const drawn = hashText(`${seed}/${turn}/${name}`) % items.length;
    const place = drawn === said[name] ? (drawn + 1) % items.length : drawn;
    said[name] = place;
    return items[place];
  };
  return {
    said,
    pick,
    say(key, values = {}) {
      const text = pick(key, phrasingsOf(wording[key], persona)) ?? '';
      return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    },
    list: (names) =>
      locale === 'en'
        ? names
            .map(({ name, asides }) => `“${name}”${asides.length > 0 ? ` (${asides.join(', ')})` : ''}`)
            .join(', ')
        : names
            .map(({ name, asides }) => `「${name}」${asides.length > 0 ? `（${asides.join('、')}）` : ''}`)
            .join(''),
  };
}

const phrasingsOf = (phrasing: Phrasing, persona: Persona): readonly string[] =>
  'friendly' in phrasing ? phrasing[persona] : phrasing;
