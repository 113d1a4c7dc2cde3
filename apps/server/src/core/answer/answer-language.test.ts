import { describe, expect, it } from 'vitest';
import { answerLanguage } from './answer-language.ts';

const after = (...questions: string[]) => questions.map((question) => ({ question }));

describe('answerLanguage', () => {
  it('is the language of the question', () => {
    expect(answerLanguage('过拟合怎么办', [])).toBe('zh');
    expect(answerLanguage('how to stop overfitting', after('过拟合怎么办'))).toBe('en');
    expect(answerLanguage('Hello', [])).toBe('en');
  });

  it('is that of the turns before where a name or pinyin says nothing', () => {
    expect(answerLanguage('Dropout', after('what is early stopping'))).toBe('en');
    expect(answerLanguage('Dropout', after('what is early stopping', '换中文讲'))).toBe('zh');
    expect(answerLanguage('guonihe zenme ban', [])).toBe('zh');
  });
});
