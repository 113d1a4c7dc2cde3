import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** One spelling for matching: full-width forms folded (NFKC), lower case, traditional characters simplified. */
export function normalize(text: string): string {
  return toSimplified(text.normalize('NFKC').toLowerCase());
}
