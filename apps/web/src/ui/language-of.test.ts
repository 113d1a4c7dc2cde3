import { expect, it } from 'vitest';
import { languageOf } from './language-of.ts';

it('tells a Chinese sentence with English terms from an English one with a Chinese word', () => {
  expect(languageOf('使用 bagging 和 boosting。')).toBe('zh-CN');
  expect(languageOf('You made this clear: “正则化”.')).toBe('en');
  expect(languageOf('正则化')).toBe('zh-CN');
  expect(languageOf('“正则化”')).toBe('zh-CN');
  expect(languageOf('你刚才说“no need for early stopping”，真的吗？')).toBe('zh-CN');
  expect(languageOf('2026')).toBe('en');
});
