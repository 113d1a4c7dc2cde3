import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MixedText } from './mixed-text.tsx';

const chineseIn = (text: string) => {
  const { container } = render(<MixedText text={text} />);
  expect(container.textContent).toBe(text);
  return [...container.querySelectorAll('[lang="zh-CN"]')].map(({ textContent }) => textContent);
};

it('names the Chinese words that an English sentence quotes', () => {
  expect(chineseIn('You covered “正则化” and “数据 API 设计” in your answer.')).toEqual([
    '正则化',
    '数据 API 设计',
  ]);
});

it('leaves a sentence of one language as it is', () => {
  expect(chineseIn('No Chinese here.')).toEqual([]);
  expect(chineseIn('用 Dropout 和 bagging。')).toEqual([]);
});
