import { runsOf } from '../text/tokenize.ts';

/** Characters without which hardly any Chinese clause says something: particles, auxiliaries, common verbs. */
const SAYING =
  /[的地得了着过把被对让给会能要是有就也都来去用做做拿先再后从在到和跟与或更才不没别使以可将为其很按找看说讲问听走管留砍扔挑盯瞧塞搬凑罚拧怎谁啥]/u;
/** Words for things that are written with such a character. */
const THINGS =
  /[类识级]别|过(?=采样|滤|拟合|程)|用户|(?:应|通|专)用|[性功智节]能|(?:行|人)为|对(?=抗|比|齐|话)|(?:联|社|委员)会/gu;
/** Han characters; a Latin word counts as two. */
const MAX_SIZE = 6;
const MAX_WORDS = 3;
const LATIN_SAYING =
  /\b(?:the|a|an|to|of|for|with|by|in|on|at|and|or|we|you|i|it|they|is|are|be|do|use|using|so|that|then|if|when|from|as|into)\b/;

/** Whether a normalised stretch only names something: a few words that say nothing about it. */
export function isBare(normalized: string): boolean {
  const runs = runsOf(normalized);
  const han = runs.filter(({ isHan }) => isHan).map(({ text }) => text);
  const words = runs.length - han.length;
  const rest = han.join(' ').replace(THINGS, '');
  if (han.length === 0) return words <= MAX_WORDS && !LATIN_SAYING.test(normalized);
  return han.join('').length + 2 * words <= MAX_SIZE && !SAYING.test(rest);
}
