import type { SplitProse } from '../core/corpus/parse-document.ts';

/** Pieces of at most this many characters: about two paragraphs, small enough to quote. */
const PIECE_LENGTH = 400;

const SEPARATORS = ['\n\n', '\n', '。', '！', '？', '；', '. ', '! ', '? ', '; ', '，', ', ', ' ', ''];

/** Splits at paragraphs first, then at sentences of Chinese or English, then at commas. */
export const splitProse: SplitProse = async (text) => {
  if (text.length <= PIECE_LENGTH) return [text];
  // Loaded only where there is long prose: it brings 35 MB of LangChain's core with it.
  const { RecursiveCharacterTextSplitter } = await import('@langchain/textsplitters');
  const splitter = new RecursiveCharacterTextSplitter({
    chunkSize: PIECE_LENGTH,
    chunkOverlap: 0,
    keepSeparator: true,
    separators: SEPARATORS,
  });
  return splitter.splitText(text);
};
