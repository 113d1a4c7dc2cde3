import type { Language } from '../text/language-of.ts';
import type { SmallTalk } from './small-talk.ts';

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
  abstain: { notInMaterial: string; instruction: string };
  nearest: string;
  noNearest: string;
}

const zh: Wording = {
  smallTalk: {
    greeting:
      '你好，我是对答，陪你准备面试的学习助手。可以直接问材料里的问题，也可以用自己的话描述一个场景，比如「显卡不够用怎么办」。我会引用原文回答，每句话后面的数字都能点开核对。',
    acknowledgement: '好。想接着看，就说「第二点展开讲讲」，或者换一个问题。',
    quiz: '想练的话，打开「面试」：我来提问、追问，逐点批改，最后给一份报告。',
    thanks: '不客气。还想看哪一点，直接说「第三点展开讲讲」就行，也可以换个话题继续问。',
    farewell: '好，今天就到这里。对话都保存着，下次接着聊。',
    praise: '那就好。可以试着合上材料，用自己的话把这几点复述一遍，说不顺的地方再来问我。',
    mood: '学累了就先歇十分钟，记得住比看得多更要紧。想轻松点的话，挑一道题，只看关键词，试着自己说两句，卡住了再来问我。',
    sources:
      '回答都摘自你资料库里的文档，我不会在材料之外补充内容。每句引用后面都有数字，点开就能看到原文那一句；材料里没有的，我会直说没有。',
    usage:
      '直接用平常的话提问就好：问整道题（「过拟合怎么办」）、问一个点（「Dropout 为什么有用」）、作比较（「协同过滤和基于内容的推荐有什么区别」），或者追问（「第三点展开讲讲」「举个例子」）。想看有哪些题，问「有哪些题目」。',
    preparation:
      '可以这样来：先问「有哪些题目」，挑三道最没把握的；每道先自己说一遍，再来问我，看漏了哪几点；最后去「面试」练一场，会逐点批改，漏掉的点再回来问。',
    identity: '我是对答，一个面试学习助手。我只根据资料库里的文档回答，并标出每句话的出处，方便你核对。',
  },
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
    notInMaterial: '材料里没有找到能回答这个问题的内容，我就不猜了。',
    instruction: '这句话是在给我下指令，不是在问材料里的内容。我只根据材料回答，并标明出处。',
  },
  nearest: '离得最近的是下面这几题，可以看看是不是你要找的。',
  noNearest: '可以换个说法，或者问「有哪些题目」看看材料讲了什么。',
};

const en: Wording = {
  smallTalk: {
    greeting:
      'Hello, I am Duida, a study assistant for your interview. Ask about the material in your own words, for example “we are short on GPUs, what now?”. I answer with quotations; every number opens its source.',
    acknowledgement: 'Good. To go on, say “explain the second point”, or ask something else.',
    quiz: 'To practise, open “Interview”: I ask, probe, grade point by point, and close with a report.',
    thanks: 'You are welcome. Say “explain the third point” to go deeper, or ask about something else.',
    farewell: 'Good, that is it for today. Everything is kept; we can go on next time.',
    praise:
      'Glad to hear it. Try to say these points again in your own words, and ask where it does not flow.',
    mood: 'Take ten minutes off; remembering matters more than reading on. For something light, pick one question, look at its keywords only, and try to say a sentence about each.',
    sources:
      'Every answer is quoted from the documents in your library; I add nothing to them. The number after a sentence opens the very sentence it comes from, and what is not in the material I say is not there.',
    usage:
      'Just ask in your own words: a whole question (“how to deal with overfitting”), one point (“why does dropout help”), a comparison (“collaborative filtering vs content-based”), or a follow-up (“explain the third point”). Ask “which questions are there” for a list.',
    preparation:
      'One way: ask “which questions are there” and pick the three you feel least sure of. Say each in your own words first, then ask me and see which points you missed. Finish with a session in “Interview”, which grades point by point.',
    identity:
      'I am Duida, a study assistant. I answer only from the documents in your library and show the source of every sentence.',
  },
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
    notInMaterial: 'I found nothing in the material that answers this, so I will not guess.',
    instruction:
      'This reads as an instruction to me, not as a question about the material. I answer from the material only, with sources.',
  },
  nearest: 'The nearest questions are below; see whether one of them is what you meant.',
  noNearest: 'Try other words, or ask “which questions are there” to see what the material covers.',
};

/** The built-in engine's own sentences, in the language of the question. */
export const WORDING: Record<Language, Wording> = { zh, en };
