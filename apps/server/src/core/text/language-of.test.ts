import { describe, expect, it } from 'vitest';
import { languageOf } from './language-of.ts';

describe('languageOf', () => {
  it.each([
    '怎么处理过拟合',
    'Dropout 为什么有用',
    '用 batch normalization 和 early stopping 好不好',
    '？',
    '',
  ])('takes “%s” for Chinese', (text) => expect(languageOf(text)).toBe('zh'));

  it.each([
    'How do we handle overfitting?',
    'What does the word 过 mean in these many English words here, please?',
  ])('takes “%s” for English', (text) => expect(languageOf(text)).toBe('en'));
});
