import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../text/glossary.ts';
import { createClueBook } from './clue-book.ts';
import { phrasings, questions } from './fake-interview.ts';
import { givesAway } from './gives-away.ts';

const [imbalance] = questions;
const [oversampling, weighting, ensemble] = imbalance.points;
if (!oversampling || !weighting || !ensemble) throw new Error('The question has three points.');

describe('givesAway', () => {
  it.each([
    ['two characters of the keyword', '多采样几次行吗'],
    ['a Latin word of the statement', '试试 smote 呢'],
    ['four characters of the statement in a row', '怎样对少数类做处理'],
  ])('finds %s', (_, text) => {
    expect(givesAway(text, oversampling, imbalance.title)).toBe(true);
  });

  it('lets the words of the question itself be said', () => {
    expect(givesAway('数据不平衡怎么办', oversampling, imbalance.title)).toBe(false);
  });

  it('finds short items that the statement lists', () => {
    const point = { ...oversampling, keyword: '压缩', statement: '通过剪枝、量化等减小模型。' };
    expect(givesAway('量化能省多少', point, imbalance.title)).toBe(true);
  });

  it('finds another word for the keyword', () => {
    const glossary = parseGlossary('集成学习, ensemble, 组合模型');
    expect(givesAway('How do ensembles help?', ensemble, imbalance.title, glossary)).toBe(true);
    expect(givesAway('How does voting help?', ensemble, imbalance.title, glossary)).toBe(false);
  });
});

describe('the clue book', () => {
  const book = createClueBook({ phrasings });

  it('offers situations without the words of the point, then what it is good for', () => {
    expect(book.cluesFor(oversampling, imbalance, 'zh-CN')).toEqual([
      { kind: 'situation', text: '少的那一类凑不够数，怎么办' },
      { kind: 'reason', text: '让两类样本数量接近' },
    ]);
    expect(book.cluesFor(oversampling, imbalance, 'en')).toEqual([
      { kind: 'situation', text: 'What if there are too few rare examples?' },
    ]);
  });

  it('has something to say without any phrasings', () => {
    expect(createClueBook({}).cluesFor(weighting, imbalance, 'zh-CN')).toEqual([
      { kind: 'reason', text: '让少见的错误更受重视' },
    ]);
    expect(createClueBook({}).rephrasings(imbalance, 'zh-CN')).toEqual([]);
  });

  it('rephrases the question in the language asked for', () => {
    expect(book.rephrasings(imbalance, 'zh-CN')).toEqual(['好样本多、坏样本少，模型总猜好的怎么办']);
    expect(book.rephrasings(imbalance, 'en')).toEqual(['What if one class is much rarer than the other?']);
  });
});
