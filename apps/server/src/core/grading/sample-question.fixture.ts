import type { Question } from '../corpus/document.ts';

const span = { documentId: 'guide', start: 0, end: 1 };
const point = (index: number, keyword: string, statement: string, explanation = '') => ({
  id: `guide-3-${index}`,
  questionId: 'guide-3',
  index,
  keyword,
  statement,
  explanation,
  statementSpan: span,
});

/** A question with four points. */
export const sampleQuestion: Question = {
  id: 'guide-3',
  documentId: 'guide',
  number: 3,
  title: '如何处理数据隐私和安全问题？',
  span,
  titleSpan: span,
  points: [
    point(1, '数据加密', '对存储和传输的数据进行加密。', '泄露一次，信任就没了。'),
    point(2, '访问控制', '只有授权的人能访问数据。'),
    point(3, '匿名化', '去掉能认出个人的信息。'),
    point(4, '安全审计', '定期检查安全措施是否有效。'),
  ],
};
