import { describe, expect, it } from 'vitest';
import { readShippedCorpus } from '../../shipped-corpus.fixture.ts';
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
      { kind: 'situation', text: '少的那一类凑不够数，怎么办？' },
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

  it('offers no question that says the measure and asks what it is good for', () => {
    const asks = [
      '随手关掉几个开关有啥好处',
      '几个一起上行吗',
      'Does flipping a few switches off help?',
      'What does flipping switches achieve?',
      'How does a second opinion help here?',
      'How would you keep one bad guess from deciding?',
      'Where should the votes come from?',
    ];
    const open = createClueBook({ phrasings: new Map([[ensemble.id, { asks, says: [], wrong: [] }]]) });
    const textsIn = (locale: 'zh-CN' | 'en') =>
      open.cluesFor(ensemble, imbalance, locale).map(({ text }) => text);
    expect(textsIn('zh-CN')).toEqual(['降低单次训练的偶然性']);
    expect(textsIn('en')).toEqual([
      'How would you keep one bad guess from deciding?',
      'Where should the votes come from?',
    ]);
  });

  it('names the part of the work where there is nothing else to say, unless that is the point', () => {
    expect(createClueBook({}).cluesFor(weighting, imbalance, 'en')).toEqual([
      { kind: 'area', text: 'the way the model is trained' },
    ]);
    const glossary = parseGlossary('损失加权, trained');
    expect(createClueBook({ glossary }).cluesFor(weighting, imbalance, 'en')).toEqual([]);
  });

  it('rephrases the question in the language asked for', () => {
    expect(book.rephrasings(imbalance, 'zh-CN')).toEqual(['好样本多、坏样本少，模型总猜好的怎么办？']);
    expect(book.rephrasings(imbalance, 'en')).toEqual([
      'What if one class is much rarer than the other?',
      'Only one in a hundred is positive. Now what?',
    ]);
  });

  it('puts first in English what has the concepts of the title, and no others', () => {
    const asks = [
      'How do you price a product?',
      'How do you handle privacy and security?',
      'How do you handle privacy?',
      'We are afraid. How do you handle privacy and security?',
    ];
    const glossary = parseGlossary('隐私, privacy\n安全, security');
    const question = { ...imbalance, title: '如何处理隐私和安全问题？' };
    const english = createClueBook({
      phrasings: new Map([[question.id, { asks, says: [], wrong: [] }]]),
      glossary,
    }).rephrasings(question, 'en');
    expect(english[0]).toBe('How do you handle privacy and security?');
    expect(english).not.toContain('How do you price a product?');
  });

  it('puts plain words before figures of speech', () => {
    const asks = ['这块蛋糕掰得不匀咋办呢？', '少数类的样本不够怎么办？'];
    const plain = createClueBook({ phrasings: new Map([[ensemble.id, { asks, says: [], wrong: [] }]]) });
    expect(plain.cluesFor(ensemble, imbalance, 'zh-CN').map(({ text }) => text)).toEqual([
      '少数类的样本不够怎么办？',
      '这块蛋糕掰得不匀咋办呢？',
      '降低单次训练的偶然性',
    ]);
  });

  it('gives as a reason only what reads on after “它能”', () => {
    const point = {
      ...weighting,
      explanation: '损失加权是训练的关键，适用于各种场景，能够提高少见错误的分量，通过损失加权可以不断改进。',
    };
    expect(createClueBook({}).cluesFor(point, imbalance, 'zh-CN')).toEqual([
      { kind: 'reason', text: '提高少见错误的分量' },
    ]);
  });
});

it.each(['zh-CN', 'en'] as const)(
  'names a part of the work for every point of the shipped material in %s',
  async (locale) => {
    const { material, phrasings: shipped, glossary } = await readShippedCorpus();
    const book = createClueBook({ phrasings: shipped, glossary });
    for (const question of material.questions) {
      for (const point of question.points) {
        const area = book.areaOf(point, question, locale);
        expect(area, point.id).toBeDefined();
        expect(givesAway(area?.text ?? '', point, question.title, glossary), point.id).toBe(false);
      }
    }
  },
);
