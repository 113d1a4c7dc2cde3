import type { Citation } from '@duida/server/core/answer/answer-event';

/** The words that frame the list of sources, in the reader's language. */
export interface CopyWords {
  heading: string;
  point: (index: number) => string;
}

/** An answer as plain text: its citation numbers stay, and the sources that they name stand beneath. */
export function copyText(answer: string, citations: Citation[], words: CopyWords): string {
  const cited = citations.filter(({ n }) => answer.includes(`[${n}]`) || answer.includes(`[${n}?]`));
  if (cited.length === 0) return answer.trim();
  const sources = cited.map(({ n, question, point, text }) => {
    const place = point === undefined ? question : `${question} · ${words.point(point)}`;
    return `[${n}] ${place}\n    ${text.replaceAll(/\s+/g, ' ').trim()}`;
  });
  return `${answer.trim()}\n\n${words.heading}\n${sources.join('\n')}`;
}
