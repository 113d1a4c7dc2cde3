import { describe, expect, it } from 'vitest';
import { english as interviewEnglish } from '../interview/texts/en.ts';
import { chinese as interviewChinese } from '../interview/texts/zh-cn.ts';
import { english } from './en.ts';
import { detectLanguage, keepLanguage } from './language.ts';
import { chinese } from './zh-cn.ts';

const texts = (value: object): string[] =>
  Object.values(value).flatMap((entry) => (typeof entry === 'string' ? [entry] : texts(entry)));

const placeholders = (text: string): string[] => (text.match(/\{\{\w+/g) ?? []).sort();

it('the two languages put the same things into the same texts', () => {
  expect(texts(english).map(placeholders)).toEqual(texts(chinese).map(placeholders));
  expect(texts(interviewEnglish).map(placeholders)).toEqual(texts(interviewChinese).map(placeholders));
});

it('no English text was left in Chinese, but for the name', () => {
  const { documentTitle, ...rest } = english;
  const all = [...texts(rest), ...texts(interviewEnglish)];
  expect(all.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

describe('detectLanguage', () => {
  it('takes the first language of the browser that we speak', () => {
    expect(detectLanguage(['zh-TW', 'en'])).toBe('zh-CN');
    expect(detectLanguage(['fr', 'en-GB', 'zh'])).toBe('en');
    expect(detectLanguage(['fr'])).toBe('en');
  });

  it('keeps to the language chosen before', () => {
    keepLanguage('en');
    expect(detectLanguage(['zh-CN'])).toBe('en');
  });
});
