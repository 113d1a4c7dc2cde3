import type { SmallTalk } from '../talk/talk-kind.ts';
import type { Language } from '../text/language-of.ts';
import type { AbstainReason } from './answer-plan.ts';
import { SMALL_TALK_EN } from './small-talk-en.ts';
import { SMALL_TALK_ZH } from './small-talk-zh.ts';

/** What the built-in engine says around its quotations. */
export interface Wording {
  smallTalk: Record<SmallTalk, string>;
  summaryLead: (title: string) => string;
  summaryEnd: (count: string) => string;
  rankingLead: string;
  plainWordsLead: string;
  translation: string;
  noSuchPoint: (count: string) => string;
  listSeparator: string;
  questionList: (count: number) => string;
  wholeLead: (title: string, count: string) => string;
  wholeWhyLead: (title: string) => string;
  /** Before an explanation, which in the material has no subject: “是…” or “可以…”. */
  explanationLead: (explanation: string, keyword: string) => string;
  /** Between an explanation and the statement, where the reason comes first. */
  statementLead: string;
  colon: string;
  /** After a keyword, where points of several questions stand together. */
  ofQuestion: (number: number) => string;
  topicLead: string;
  others: (keywords: string[], count: string) => string;
  compareLead: string;
  passageLead: (heading: string) => string;
  abstain: Record<AbstainReason, string>;
  nearest: string;
  /** Before the nearest questions, where something was declined. */
  instead: string;
  noNearest: string;
}

const zh: Wording = {
  smallTalk: SMALL_TALK_ZH,
  summaryLead: (title) => `一句话：${title}，材料从`,
  summaryEnd: (count) => `这${count}方面来讲。`,
  rankingLead: '材料没有给这几点排先后，一共是：',
  plainWordsLead: '我只用材料里的话，不另编说法。下面是每一点的理由，也许更好懂：',
  translation: '我只引用材料原文，不做翻译。接上一个模型后可以让它翻译，设置方法见 README。',
  noSuchPoint: (count) => `这道题只有${count}点。`,
  listSeparator: '、',
  questionList: (count) => `资料里有 ${count} 道面试题，按主题分是这些：`,
  wholeLead: (title, count) => `${title}，材料里讲了${count}点：`,
  wholeWhyLead: (title) => `${title}，各点的理由是：`,
  explanationLead: (explanation) => (explanation.startsWith('是') ? '这' : '它'),
  statementLead: '做法是：',
  colon: '：',
  ofQuestion: (number) => `（第 ${number} 题）`,
  topicLead: '这方面有这几题：',
  others: (keywords, count) => `同一题里另外${count}点是${keywords.join('、')}。`,
  compareLead: '材料里分别是这样讲的：',
  passageLead: (heading) => (heading ? `「${heading}」里写道：` : '资料里写道：'),
  abstain: {
    'not-in-material': '材料里没有找到能回答这个问题的内容，我就不猜了。',
    instruction: '这句话是在给我下指令，不是在问材料里的内容。我只根据材料回答，并标明出处。',
    unsafe: '这件事可能伤害到人，也可能违法，我不帮忙，材料里也没有这样的内容。',
    'self-harm':
      '听起来你现在很难受，谢谢你愿意说出来。这件事我帮不上忙，请不要一个人扛：现在就找一位信任的家人或朋友陪陪你，或者拨打当地的急救或心理援助热线，那里有人愿意听你说。',
  },
  instead: '想回到面试准备，可以看看下面这几题。',
  nearest: '离得最近的是下面这几题，可以看看是不是你要找的。',
  noNearest: '可以换个说法，或者问「有哪些题目」看看材料讲了什么。',
};

const en: Wording = {
  smallTalk: SMALL_TALK_EN,
  summaryLead: (title) => `In one sentence: on “${title}” the material speaks of `,
  summaryEnd: () => '.',
  rankingLead: 'The material does not rank these points; they are: ',
  plainWordsLead:
    'I use the material’s own sentences only. Here is the reason for each point, which may read more easily:',
  translation:
    'I quote the material as it is and do not translate. With a model configured it can; see the README.',
  noSuchPoint: (count) => `That question has only ${count} points.`,
  listSeparator: ', ',
  questionList: (count) => `The material holds ${count} interview questions, by topic:`,
  wholeLead: (title, count) => `The material (in Chinese) makes ${count} points on “${title}”:`,
  wholeWhyLead: (title) => `On “${title}”, the material gives these reasons:`,
  explanationLead: (_explanation, keyword) => ` **${keyword}** `,
  statementLead: ' How: ',
  colon: ': ',
  ofQuestion: (number) => ` (question ${number})`,
  topicLead: 'On this there are:',
  others: (keywords, count) => `The other ${count} points of the same question: ${keywords.join(', ')}.`,
  compareLead: 'The material says about each:',
  passageLead: (heading) => (heading ? `From “${heading}”:` : 'From the material:'),
  abstain: {
    'not-in-material': 'I found nothing in the material that answers this, so I will not guess.',
    instruction:
      'This reads as an instruction to me, not as a question about the material. I answer from the material only, with sources.',
    unsafe:
      'This could hurt somebody or break the law, so I will not help with it, and the material holds nothing of the kind.',
    'self-harm':
      'That sounds very hard, and I am glad that you said it. This is more than I can help with, so please do not stay alone with it: reach out now to somebody close to you, or call your local emergency number or a crisis line, where people will listen.',
  },
  instead: 'To go on preparing, look at the questions below.',
  nearest: 'The nearest questions are below; see whether one of them is what you meant.',
  noNearest: 'Try other words, or ask “which questions are there” to see what the material covers.',
};

/** The built-in engine's own sentences, in the language of the question. */
export const WORDING: Record<Language, Wording> = { zh, en };
