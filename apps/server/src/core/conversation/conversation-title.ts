const LONGEST = 40;
const words = new Intl.Segmenter('zh', { granularity: 'word' });
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Names a conversation after its first question: one line, cut between words to 40 UTF-16 units at the most. */
export function conversationTitle(question: string): string {
  const line = question
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (line.length <= LONGEST) return line;
  const beginning = takeWhole(line, words) || takeWhole(line, characters);
  return `${beginning.replace(/[\s\p{P}]+$/u, '')}…`;
}

/** As many whole segments as leave room for the ellipsis. */
function takeWhole(line: string, segmenter: Intl.Segmenter): string {
  let taken = '';
  for (const { segment } of segmenter.segment(line)) {
    if (taken.length + segment.length >= LONGEST) break;
    taken += segment;
  }
  return taken;
}
