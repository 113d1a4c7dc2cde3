/**
 * The ways in which models write a citation: `[1]`, `[1, 2]`, `[2-4]`, `【1】`, `【4:1†source】`, `[^1]`,
 * `［1］`, `[来源 1]`, `\[1\]`. A trailing `?` is the mark of an unverified one.
 */
const MARKER =
  /^\\?[[【]\s*\^?(?:来源|资料|出处|sources?|ref)?\s*[#:]?\s*(?<list>\d{1,3}(?:\s*(?:[,、;和与&~–—-]|and)\s*(?:来源|资料|source)?\s*\d{1,3})*)(?::\d+)?\s*\??\s*(?:†[\p{L}\d .-]*)?\\?[\]】]$/iu;
const INSIDE = /^[ \t^\d,、;:&~–—\-?#†来源资料出处和与a-z.]$/iu;
const RANGE = /(\d+)\s*[~～–—-]\s*(?:来源|资料|source)?\s*(\d+)/giu;
const LONGEST_MARKER = 40;
const LONGEST_RANGE = 10;

/** The numbers that a citation marker names, in its order; undefined when the text is no marker. */
export function parseMarker(text: string): number[] | undefined {
  const list = MARKER.exec(text.normalize('NFKC'))?.groups?.list;
  if (list === undefined) return undefined;
  const numbers = list
    .replace(RANGE, (whole, from: string, to: string) => expandRange(Number(from), Number(to)) ?? whole)
    .match(/\d+/g);
  return numbers?.map(Number);
}

/** Whether a text that starts like a marker can still become one when `character` follows. */
export function continuesMarker(start: string, character: string): boolean {
  if (start === '\\') return character === '[';
  if (start.length >= LONGEST_MARKER) return false;
  return INSIDE.test(character.normalize('NFKC')) || (character === '\\' && start.startsWith('\\'));
}

/** Whether a marker may start with this character. */
export const opensMarker = (character: string): boolean => '[\uff3b【\\'.includes(character);

/** Whether a marker ends with this character. */
export const closesMarker = (character: string): boolean => ']\uff3d】'.includes(character);

/** How the number stands in an answer: `[3]`, or `[3?]` when its source does not hold the claim. */
export const formatMarker = (n: number, isSupported: boolean): string => (isSupported ? `[${n}]` : `[${n}?]`);

/** An answer's text without its citations. */
export const withoutCitations = (text: string): string => text.replace(/ ?\[\d{1,3}\??\]/g, '');

function expandRange(from: number, to: number): string | undefined {
  if (to < from || to - from >= LONGEST_RANGE) return undefined;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).join(',');
}
