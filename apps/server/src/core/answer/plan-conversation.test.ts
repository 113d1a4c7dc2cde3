import { beforeAll, describe, expect, it } from 'vitest';
import { openShippedRetriever } from '../../shipped-corpus.fixture.ts';
import type { QuestionPoint } from './answer-plan.ts';
import type { PastTurn } from './answer-question.ts';
import { createPlanAnswer } from './plan-answer.ts';
import { createPlanConversation, type PlanConversation } from './plan-conversation.ts';
import type { PlannedAnswer } from './planned-answer.ts';

let planConversation: PlanConversation;
beforeAll(async () => {
  planConversation = createPlanConversation(createPlanAnswer(await openShippedRetriever()));
}, 30_000);

/** A plan in short: `8` for a whole question, `8.3` for a point, else its kind, with the points of a comparison. */
function inShort({ plan }: PlannedAnswer): string {
  if (plan.kind === 'whole') return String(plan.question.number);
  const points = (list: QuestionPoint[]) =>
    list.map(({ question, point }) => `${question.number}.${point.index}`).join(' ');
  if (plan.kind === 'compare') return `compare ${points(plan.sides.flat())}`;
  return plan.kind === 'points' ? points(plan.points) : plan.kind;
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
    name: 'with a correction that says what was not meant',
    turns: [
      ['模型过拟合了怎么办', '8'],
      ['不是问过拟合，我是说数据里有脏东西', '13'],
    ],
  },
  {
    name: 'to an example, to what was not spoken of yet and to no more',
    turns: [
      ['怎么处理过拟合', '8'],
      ['前两点', '8.1 8.2'],
      ['给个例子', '8.1 8.2'],
      ['还有别的吗', '8.3 8.4 8.5'],
      ['太长了，一句话说说', 'rework'],
      ['换个话题，怎么做个性化推荐', '9'],
      ['还有吗', 'no-such-point'],
    ],
  },
  {
    name: 'to a comparison with what was spoken of last',
    turns: [
      ['怎么处理过拟合', '8'],
      ['第二点', '8.2'],
      ['跟早停比哪个好', 'compare 8.2 8.4'],
      ['英文怎么说第一点', 'rework'],
    ],
  },
  {
    name: 'from point to point, and by pronouns',
    turns: [
      ['第 24 题', '24'],
      ['倒数第一个', '24.5'],
      ['再往前一个', '24.4'],
      ['换个话题，CI/CD 是干什么的', '22.2'],
      ['它有什么好处', '22.2'],
      ['这个适合谁', '22.2'],
    ],
  },
  {
    name: 'to a near-duplicate that says more',
    turns: [
      ['第 3 题', '3'],
      ['具体用啥算法加密', '21.1'],
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
  {
    name: 'away from the material and back',
    turns: [
      ['显卡不够用怎么办', '27'],
      ['租一张 H100 一小时现在什么价', 'abstain'],
      ['最后一条', '27.5'],
    ],
  },
  {
    name: 'from step to step',
    turns: [
      ['怎么处理实时数据流', '10'],
      ['第二步弄完之后呢', '10.3'],
      ['再往后', '10.4'],
      ['开头那步', '10.1'],
      ['然后呢？', '10.2'],
    ],
  },
  {
    name: 'in English from step to step',
    turns: [
      ['how do I deal with overfitting', '8'],
      ['tell me about number two', '8.2'],
      ['and the one after that', '8.3'],
      ['the one before', '8.2'],
    ],
  },
  {
    name: 'to why it is wanted, to names, and to one of two',
    turns: [
      ['L2 正则化是干什么的', '8.2'],
      ['我们排期本来就紧，为啥非得加这个', '8.2'],
      ['给几个算法名字', '8.2'],
      ['早停和它有什么区别', 'compare 8.4 8.2'],
      ['这两个，验证集分数不涨了该靠哪个', '8.4'],
    ],
  },
  {
    name: 'after what was put badly, and to a part',
    turns: [
      ['怎么评估模型的性能', '11.4'],
      ['刚才没说清楚，不是说模型，我是说创业项目值不值得投', '1'],
      ['就说团队那块', '1.5'],
      ['not that one. how do I prevent overfitting', '8'],
    ],
  },
  {
    name: 'in English to the rest, and to what differs',
    turns: [
      ['what is regularization for', '8.2'],
      ['ok and besides that?', '8.1 8.3 8.4 8.5'],
      ['the third one', '8.3'],
      ['how is that different from early stopping', 'compare 8.3 8.4'],
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
