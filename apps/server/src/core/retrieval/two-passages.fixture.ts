import type { Chunk } from './chunk.ts';
import { createKeywordIndex } from './keyword-index.ts';
import { createFindSlips } from './typing-slips.ts';

export const passage = (id: string, title: string, body: string): Chunk => ({
  id,
  kind: 'passage',
  span: { documentId: 'guide', start: 0, end: 1 },
  title,
  body,
  wordings: [],
});

/** Two passages on different matters, and what is made of them. */
export const chunks = [
  passage('privacy', '数据隐私', '对数据加密，保护隐私。'),
  passage('dropout', '过拟合', '用 Dropout 降低复杂度。'),
];
export const index = createKeywordIndex(chunks);
export const findSlips = createFindSlips(index.terms());
