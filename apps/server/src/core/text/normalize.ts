import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** What is kept: one message is looked at from a dozen sides, each of which begins here. */
const recent = new Map<string, string>();
const MAX_RECENT = 64;
/** In UTF-16 units: the longest message, while material is read once. */
const MAX_RECENT_LENGTH = 4000;

/** One spelling for matching: full-width forms folded (NFKC), lower case, traditional characters simplified. */
export function normalize(text: string): string {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const normalized = toSimplified(text.normalize('NFKC').toLowerCase());
  if (text.length <= MAX_RECENT_LENGTH) {
    if (recent.size === MAX_RECENT) recent.clear();
    recent.set(text, normalized);
  }
  return normalized;
}
