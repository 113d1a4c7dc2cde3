import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import type { SplitProse } from '../core/corpus/parse-document.ts';

/** Pieces of at most this many characters: about two paragraphs, small enough to quote. */
const PIECE_LENGTH = 400;

const splitter = new RecursiveCharacterTextSplitter({
  chunkSize: PIECE_LENGTH,
  chunkOverlap: 0,
  keepSeparator: true,
  separators: ['\n\n', '\n', '。', '！', '？', '；', '. ', '! ', '? ', '; ', '，', ', ', ' ', ''],
});

/** Splits at paragraphs first, then at sentences of Chinese or English, then at commas. */
export const splitProse: SplitProse = (text) => splitter.splitText(text);
