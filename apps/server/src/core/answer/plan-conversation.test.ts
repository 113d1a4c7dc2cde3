import { beforeAll, describe, expect, it } from 'vitest';
import { openShippedRetriever } from '../../shipped-corpus.fixture.ts';
import type { PastTurn } from './answer-question.ts';
import { createPlanAnswer } from './plan-answer.ts';
import { createPlanConversation, type PlanConversation } from './plan-conversation.ts';
import type { PlannedAnswer } from './planned-answer.ts';

let planConversation: PlanConversation;
beforeAll(async () => {
  planConversation = createPlanConversation(createPlanAnswer(await openShippedRetriever()));
}, 30_000);

/** A plan in short: `8` for a whole question, `8.3` for a point, else its kind. */
function inShort({ plan }: PlannedAnswer): string {
  if (plan.kind === 'whole') return String(plan.question.number);
  if (plan.kind !== 'points') return plan.kind;
  return plan.points.map(({ question, point }) => `${question.number}.${point.index}`).join(' ');
}

const dialogues: { name: string; turns: [message: string, plan: string][] }[] = [
  {
    name: 'in Chinese, from one question to another',
    turns: [
      ['怎么做个性化推荐', '9'],
      ['第二点展开讲讲', '9.2'],
      ['为什么呢', '9.2'],
      ['倒数第一个呢', '9.5'],
      ['换个话题，过拟合怎么处理', '8'],
      ['前两点', '8.1 8.2'],
    ],
  },
  {
    name: 'in English',
    turns: [
      ['How do we handle overfitting?', '8'],
      ['explain the third point', '8.3'],
      ['why?', '8.3'],
      ['and the last one', '8.5'],
      ['By the way, how do we handle real-time data streams?', '10'],
      ['the second one', '10.2'],
    ],
  },
  {
    name: 'with a correction',
    turns: [
      ['数据不平衡怎么办', '7'],
      ['打错了，是数据缺失', '23'],
      ['最后一条', '23.5'],
    ],
  },
  {
    name: 'with small talk and an abstention between',
    turns: [
      ['你好', 'small-talk'],
      ['怎么处理实时数据流', '10'],
      ['谢谢', 'small-talk'],
      ['who won the world cup in 2018', 'abstain'],
      ['第三点', '10.3'],
    ],
  },
];

describe('a conversation', () => {
  it.each(dialogues)('is followed $name', async ({ turns }) => {
    const history: PastTurn[] = [];
    const plans: string[] = [];
    for (const [question] of turns) {
      plans.push(inShort(await planConversation(question, history)));
      history.push({ question });
    }
    expect(plans).toEqual(turns.map(([, plan]) => plan));
  });

  it('has nothing to point at without what came before', async () => {
    expect(inShort(await planConversation('第三点', []))).toBe('abstain');
  });

  it('does not read answers for what was asked', async () => {
    const history = [{ question: '怎么处理过拟合', answer: '换个话题，个性化推荐怎么做' }];
    expect(inShort(await planConversation('第三点', history))).toBe('8.3');
  });

  it('forgets what lies far back', async () => {
    const small = Array.from({ length: 6 }, () => ({ question: '谢谢' }));
    const history = [{ question: '怎么处理过拟合' }, ...small];
    expect(inShort(await planConversation('第三点', history))).toBe('abstain');
    expect(inShort(await planConversation('第三点', history.slice(0, -1)))).toBe('8.3');
  });
});
