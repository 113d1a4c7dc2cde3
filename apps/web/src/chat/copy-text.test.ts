import { expect, it } from 'vitest';
import { copyText } from './copy-text.ts';
import { testCitation } from './test-messages.ts';

const words = { heading: '来源', point: (index: number) => `第 ${index} 点` };

it('keeps the numbers and lists the sources that are cited beneath', () => {
  const citations = [
    testCitation(1, '对数据\n加密。'),
    testCitation(2, '未被引用'),
    testCitation(3, '用户同意'),
  ];
  expect(copyText('先加密[1]，再征得同意[3?]。\n', citations, words)).toBe(
    '先加密[1]，再征得同意[3?]。\n\n来源\n[1] 如何保护数据？ · 第 1 点\n    对数据 加密。\n[3] 如何保护数据？ · 第 3 点\n    用户同意',
  );
});

it('adds nothing to an answer without sources', () => {
  expect(copyText('没找到相关内容。', [], words)).toBe('没找到相关内容。');
});

it('names a source of prose by its heading alone', () => {
  const { point, ...prose } = testCitation(1, '总之');
  expect(copyText('总之[1]', [prose], words)).toContain('[1] 如何保护数据？\n');
});
