import type { Question } from '../corpus/document.ts';
import type { Material } from '../corpus/material.ts';
import type { Phrasings } from '../corpus/phrasings.ts';
import { feedbackOn } from '../grading/feedback.ts';
import type { Grade, GradeFlag, GradeReply, PointGrade } from '../grading/grade.ts';
import { scoreOf } from '../grading/score.ts';

const span = { documentId: 'book', start: 0, end: 1 };

const question = (number: number, title: string, points: [string, string, string][]): Question => ({
  id: `book-${number}`,
  documentId: 'book',
  number,
  title,
  span,
  titleSpan: span,
  points: points.map(([keyword, statement, explanation], place) => ({
    id: `book-${number}-${place + 1}`,
    questionId: `book-${number}`,
    index: place + 1,
    keyword,
    statement,
    explanation,
    statementSpan: span,
  })),
});

export const questions = [
  question(1, '如何处理数据不平衡问题？', [
    ['过采样', '对少数类的样本进行复制或合成，如 SMOTE。', '过采样可以让两类样本数量接近。'],
    ['损失加权', '在损失函数里给少数类更大的权重。', '损失加权能够让少见的错误更受重视。'],
    ['集成学习', '用 bagging 或 boosting 组合多个分类器。', '集成学习可以降低单次训练的偶然性。'],
  ]),
  question(2, '如何保护用户隐私？', [
    ['数据加密', '对存储和传输的数据加密。', '数据加密能防止未授权者读懂内容。'],
    ['访问控制', '只有授权人员才能访问敏感数据。', '访问控制可以缩小泄露的范围。'],
  ]),
  question(3, '怎样处理个人数据的隐私问题？', [
    ['匿名化', '去掉能认出个人的信息。', '匿名化可以降低泄露后的损失。'],
    ['用户同意', '收集前获得用户的明确同意。', '用户同意是合法收集的前提。'],
  ]),
  question(4, '如何加快模型推理？', [
    ['模型剪枝', '去掉不重要的参数。', '模型剪枝可以减少计算量。'],
    ['量化', '用低精度的数表示参数。', '量化能缩小内存占用。'],
    ['缓存', '把重复的结果存起来。', '缓存可以省掉重复计算。'],
    ['批处理', '把多个请求合在一起算。', '批处理能提高硬件利用率。'],
  ]),
  question(5, '如何缩小模型体积？', [
    ['知识蒸馏', '让小模型学习大模型的输出。', '知识蒸馏可以保住大部分效果。'],
    ['低秩分解', '把大矩阵拆成小矩阵的乘积。', '低秩分解能减少参数数量。'],
  ]),
] as const satisfies Question[];

const [, privacy, personal] = questions;

/** Five questions in three topics; 2 and 3 ask the same. */
export const material: Material = {
  documents: [{ id: 'book', fileName: 'book.md', title: '书', text: '书' }],
  questions: [...questions],
  passages: [],
  topics: new Map(
    questions.map(({ id }, place) => [id, ['数据', '隐私', '隐私', '效率', '效率'][place] ?? '']),
  ),
  duplicates: new Map([
    ['book-2', [personal]],
    ['book-3', [privacy]],
  ]),
  related: () => [],
};

/** Wordings for question 1; the second one each in Chinese gives the keyword of point 1 away. */
export const phrasings: Phrasings = new Map([
  [
    'book-1',
    {
      asks: [
        '好样本多、坏样本少，模型总猜好的怎么办',
        '数据不平衡要不要过采样呢',
        'Only one in a hundred is positive. Now what?',
        'What if one class is much rarer than the other?',
      ],
      says: [],
      wrong: [],
    },
  ],
  [
    'book-1-1',
    {
      asks: [
        '少的那一类凑不够数，怎么办',
        '要不要用过采样来补数量呢',
        'What if there are too few rare examples?',
      ],
      says: [],
      wrong: [],
    },
  ],
]);

const FLAGS: Record<string, GradeFlag> = {
  '【照搬】': 'copied-reference',
  '【答非所问】': 'off-topic',
  '【指令】': 'injection',
  '【名词】': 'keywords-only',
};

/**
 * Grades by the letter: a point is covered when the reply has its keyword, half made after “半”, contradicted
 * after “不用”; other words for a keyword go before `【即KEYWORD】`,
 * or before `【半KEYWORD】` where they make half of it. `【照搬】`, `【答非所问】`, `【指令】` and `【名词】` in a reply set their flags; after `【代评】` the grader has stepped
 * in for a model and says why, after `【代评无语】` it does not.
 */
export const fakeGradeReply: GradeReply = async ({ question: { id, points }, reply }) => {
  const graded = points.map(({ index, keyword, statement }): PointGrade => {
    const base = { index, keyword, reference: statement, advice: '' };
    const other = new RegExp(`([^，,。【】]+)(?:【.+?】)*【(即|半)${keyword}】`).exec(reply);
    if (other?.[1] !== undefined) {
      const quote = { text: other[1], start: other.index, end: other.index + other[1].length };
      return { ...base, verdict: other[2] === '半' ? 'partial' : 'covered', quote };
    }
    const place = reply.indexOf(keyword);
    if (place === -1) return { ...base, verdict: 'missed' };
    const quote = { text: keyword, start: place, end: place + keyword.length };
    const before = reply.slice(0, place);
    const verdict = before.endsWith('半') ? 'partial' : before.endsWith('不用') ? 'contradicted' : 'covered';
    return { ...base, verdict, quote };
  });
  const flags = Object.entries(FLAGS).flatMap(([mark, flag]) => (reply.includes(mark) ? [flag] : []));
  const note = `模型写的评分读不出来。${feedbackOn(graded, flags, 'zh-CN')}`;
  const grade: Grade = {
    questionId: id,
    score: scoreOf(graded.map(({ verdict }) => verdict)),
    points: graded,
    flags,
    feedback: reply.includes('【代评】') ? note : '',
    grader: {
      engine: 'built-in',
      name: 'by the letter',
      version: '1',
      ...(reply.includes('【代评') && { fallback: true }),
    },
  };
  return grade;
};
