import { describe, expect, it } from 'vitest';
import type { Citation } from './answer-event.ts';
import { createCitationCheck } from './citation-check.ts';

const source = (n: number, text: string, question = '如何处理数据隐私和安全问题？'): Citation => ({
  n,
  documentId: 'guide',
  questionId: 'guide-3',
  question,
  point: n,
  span: { documentId: 'guide', start: 0, end: text.length },
  text,
});

const sources = [
  source(1, '数据加密：对存储和传输的数据进行加密，确保数据的安全性。'),
  source(2, '安全审计：定期进行安全审计，及时发现和解决潜在的安全隐患。'),
  source(3, '数据增强：使用生成对抗网络（GAN）为少数类生成样本，使样本数量达到 1,000 条。'),
  source(
    4,
    'Weigh the skills and experience of the team, and the funding of the project.',
    'Is the team able?',
  ),
];

function check(
  answer: string,
  cuts: readonly number[] = [],
): { text: string; pieces: string[]; tally: object } {
  const checker = createCitationCheck(sources);
  const edges = [0, ...cuts, answer.length];
  const pieces = edges.slice(1).map((edge, index) => checker.push(answer.slice(edges[index], edge)));
  pieces.push(checker.end());
  return { text: pieces.join(''), pieces, tally: { ...checker.tally } };
}

describe('a claim and its source', () => {
  it.each([
    '存储和传输的数据都要加密[1]。',
    '**数据加密**：通过加密存储与传输中的数据来保障安全[1]。',
    '要定期做安全审计。数据在存储和传输时都应加密。[1]',
    '要對存儲和傳輸的數據進行加密[1]。',
    '存储的和传输的数据，它们也都应该要被加密[1]。',
    '资料写道「对存储和传输的数据进行加密」[1]。',
    '用 GAN 为少数类生成样本，达到 1,000 条[3]。',
    'Encrypt data at rest and in transit [1].',
    'Use GANs to create samples for the rare class, up to 1,000 [3].',
    'The team needs skills, experience and funding [4].',
  ])('agree: %s', (answer) => {
    expect(check(answer)).toMatchObject({ text: answer, tally: { supported: 1, unsupported: 0 } });
  });

  it.each([
    ['another point', '要定期做安全审计、及时发现隐患[1]。'],
    ['knowledge from elsewhere', '应采用零信任架构与多因素认证[1]。'],
    ['a number that is not there', '对存储和传输的数据进行加密，可降低 30% 的风险[1]。'],
    ['a standard that is not there', '对存储和传输的数据进行 AES 加密[1]。'],
    ['a number that is not there, in another language', 'Encryption cuts the risk by 30% [1].'],
    ['words put into its mouth', '资料写道“所有数据都必须加密备份”[1]。'],
    ['its own words in another order, shown as a quotation', '资料写道“传输和存储的数据进行加密”[1]。'],
    ['a quotation of which the end alone is real', '“所有数据都要备份。对存储和传输的数据进行加密。”[1]'],
    ['words put into its mouth, in plain quotes', 'It says "encrypt everything at once" [4].'],
    ['the opposite', '存储和传输的数据不需要加密[1]。'],
    ['another subject', 'Run the cluster on cheap spot instances [4].'],
    ['no claim at all', '[1]'],
  ])('do not agree on %s', (_, answer) => {
    expect(check(answer)).toMatchObject({
      text: answer.replace(/\[(\d)\]/, '[$1?]'),
      tally: { supported: 0, unsupported: 1 },
    });
  });

  it('are judged sentence by sentence', () => {
    expect(check('存储和传输的数据都要加密[1]，并用区块链存证[1]。最后定期做安全审计[2]。').text).toBe(
      '存储和传输的数据都要加密[1]，并用区块链存证[1?]。最后定期做安全审计[2]。',
    );
    expect(check('存储和传输的数据都要加密[1]\n[1]').text).toBe('存储和传输的数据都要加密[1]\n[1?]');
    expect(check('存储和传输的数据都要加密。\n\n[1]').text).toBe('存储和传输的数据都要加密。\n\n[1?]');
  });

  it('may need three sources of which none holds much', () => {
    const answer = '对存储和传输加密，定期审计以发现隐患，用生成对抗网络造少数类样本[1][2][3]';
    expect(check(answer).text).toBe(answer);
  });

  it('may need two sources together, and each must hold a part', () => {
    expect(check('存储和传输都要加密，并定期做安全审计[1][2]。').text).toBe(
      '存储和传输都要加密，并定期做安全审计[1][2]。',
    );
    expect(check('存储和传输的数据都要加密[1][3]。').text).toBe('存储和传输的数据都要加密[1][3?]。');
  });

  it('do not trip over list numbers and ordinals', () => {
    expect(check('5. 第2步是对存储和传输的数据加密[1]').text).toBe('5. 第2步是对存储和传输的数据加密[1]');
  });
});

describe('a marker', () => {
  const claim = '存储和传输的数据都要加密';

  it.each([
    ['[1]', '[1]'],
    ['【1】', '[1]'],
    ['\uff3b１\uff3d', '[1]'],
    ['[^1]', '[1]'],
    ['[来源 1]', '[1]'],
    ['[source 1]', '[1]'],
    ['【1†source】', '[1]'],
    ['【1:0†guide.md】', '[1]'],
    ['\\[1\\]', '[1]'],
    ['[1?]', '[1]'],
    ['[1][1]', '[1]'],
    ['[1,3]', '[1][3?]'],
    ['[1，3]', '[1][3?]'],
    ['[1]、[3]', '[1]、[3?]'],
    ['[1] [3]', '[1][3?]'],
    ['[1-3]', '[1][2?][3?]'],
    ['[9]', ''],
    ['[0][1]', '[1]'],
  ])('%s comes out as %s', (written, shown) => {
    expect(check(`${claim}${written}。`).text).toBe(`${claim}${shown}。`);
  });

  it('without a source leaves no gap', () => {
    expect(check('Encrypt the data [9]. Audit it [7] often.')).toMatchObject({
      text: 'Encrypt the data. Audit it often.',
      tally: { supported: 0, unsupported: 0, unknown: 2 },
    });
  });

  it.each([
    '- [ ] 待办',
    '见 [说明](https://example.com)',
    '数组 [a, b]',
    '[[',
    '\\',
    '尾巴 [',
    '[1',
    '[12345]',
    'a\\b',
  ])('is not seen in %s', (text) => {
    expect(check(text).text).toBe(text);
  });
});

describe('streaming', () => {
  const answer =
    '资料说「对存储和传输的数据进行加密」 [1]，另外：\n\n1. **审计**：定期进行安全审计【2】[1]；\n2. 用 GAN 生成 1,000 条样本\\[3\\] [9]。\n' +
    '- 😀 The team needs skills, experience and funding [source 4]. And luck [4], [^7]\n[see](x) [1';

  it('gives the same wherever the text is cut', () => {
    const whole = check(answer);
    for (let cut = 0; cut <= answer.length; cut++) {
      expect(check(answer, [cut])).toMatchObject({ text: whole.text, tally: whole.tally });
    }
    const everywhere = Array.from({ length: answer.length - 1 }, (_, index) => index + 1);
    expect(check(answer, everywhere)).toMatchObject({ text: whole.text, tally: whole.tally });
  });

  it('holds back markers only', () => {
    expect(check('数据要加密[1]。', [3, 5, 6, 7, 8]).pieces).toEqual([
      '数据要',
      '加密',
      '',
      '',
      '',
      '[1]。',
      '',
    ]);
    expect(check('见[说明]', [2, 3]).pieces).toEqual(['见', '[说', '明]', '']);
  });
});
