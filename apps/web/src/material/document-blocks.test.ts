import { expect, it } from 'vitest';
import { documentBlocks } from './document-blocks.ts';

const text = '### 1. 题目\n\n**题目：** 怎么办？\n1. **加密：** 都加密。\n  - 传输\n\n  尾声 **没关上';

it('reads headings, items and bold type and leaves their signs out', () => {
  expect(
    documentBlocks(text).map(({ kind, level, sign, pieces }) => ({
      kind,
      level,
      sign,
      text: pieces.map((piece) => (piece.strong ? `<${piece.text}>` : piece.text)).join(''),
    })),
  ).toEqual([
    { kind: 'heading', level: 3, sign: '', text: '1. 题目' },
    { kind: 'paragraph', level: 0, sign: '', text: '<题目：> 怎么办？' },
    { kind: 'item', level: 0, sign: '1.', text: '<加密：> 都加密。' },
    { kind: 'item', level: 1, sign: '', text: '传输' },
    { kind: 'paragraph', level: 0, sign: '', text: '尾声 **没关上' },
  ]);
});

it('knows where in the document each piece stands', () => {
  for (const { pieces } of documentBlocks(text))
    for (const { text: words, start } of pieces) expect(text.slice(start, start + words.length)).toBe(words);
});
