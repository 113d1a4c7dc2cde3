import { describe, expect, it } from 'vitest';
import { asksForQuestions, opensWithGreeting, smallTalkIn, withoutThanks } from './small-talk.ts';

describe('smallTalkIn', () => {
  it.each([
    ['明天面试，我该重点准备什么', 'preparation'],
    ['How should I prepare?', 'preparation'],
    ['这要联网吗', 'network'],
    ['do I need internet for this?', 'network'],
    ['你好', 'greeting'],
    ['您好呀！', 'greeting'],
    ['在吗在吗', 'greeting'],
    ['Hello there', 'greeting'],
    ['Good morning!', 'greeting'],
    ['谢谢啦', 'thanks'],
    ['好的谢谢', 'thanks'],
    ['Thanks a lot', 'thanks'],
    ['拜拜', 'farewell'],
    ['See you tomorrow', 'farewell'],
    ['讲得真清楚', 'praise'],
    ['哈哈哈哈', 'praise'],
    ['got it', 'praise'],
    ['学不动了', 'mood'],
    ["I'm exhausted", 'mood'],
    ['你的答案从哪来的', 'sources'],
    ['Can I trust your answers?', 'sources'],
    ['你能做什么', 'usage'],
    ['how do I start', 'usage'],
    ['你是谁', 'identity'],
    ['是谁开发的你', 'identity'],
    ['hmm', 'acknowledgement'],
    ['nice job man', 'praise'],
    ['我想把聊天记录都清了', 'deletion'],
    ['how do I delete my chats', 'deletion'],
    ['Are you ChatGPT?', 'identity'],
  ])('takes “%s” for %s', (message, talk) => expect(smallTalkIn(message)).toBe(talk));

  it.each([
    '怎么处理过拟合',
    '你好，请问怎么处理过拟合',
    '数据的来源怎么保证',
    '怎么让用户有信心',
    '早期停止是什么',
    '昨天的面试我又没通过',
    '客户会问什么',
    'How do we handle overfitting?',
    'What are good ways to start a company in the field of large models that are not too expensive?',
    '',
  ])('takes “%s” for a question', (message) => expect(smallTalkIn(message)).toBeUndefined());
});

describe('withoutThanks', () => {
  it.each([
    ['谢谢。那第三点呢', '那第三点呢'],
    ['辛苦了，紧挨着往下的那条', '紧挨着往下的那条'],
    ['Thanks! And the last one?', 'and the last one?'],
    ['thank you, what about latency', 'what about latency'],
  ])('goes on to what “%s” asks', (message, rest) => expect(withoutThanks(message)).toBe(rest));

  it.each([
    '谢谢，讲得很清楚',
    '谢谢，没什么了',
    '谢谢，没啥问题了',
    '谢谢，这点我懂了',
    'thanks, that helps',
    'Thanks, that was the best explanation',
    'thank you, now the idea is clear',
    '谢谢',
    '谢谢你啊！',
  ])('leaves “%s” alone', (message) => expect(withoutThanks(message)).toBe(message));
});

describe('opensWithGreeting', () => {
  it('hears a greeting at the beginning only, as a word', () => {
    expect(opensWithGreeting('你好，今天星期几')).toBe(true);
    expect(opensWithGreeting('Hi, what day is it')).toBe(true);
    expect(opensWithGreeting('嗨，去日本旅游的签证要准备哪些文件')).toBe(false);
    expect(opensWithGreeting('high latency')).toBe(false);
    expect(opensWithGreeting('今天星期几，你好')).toBe(false);
  });
});

describe('asksForQuestions', () => {
  it.each([
    '有哪些题目',
    '一共有多少道题？列出全部面试题',
    '题库列表',
    '这份资料一共多少题',
    '有几道题啊',
    'Which questions are there?',
    'list all interview questions',
  ])('hears it in “%s”', (message) => expect(asksForQuestions(message)).toBe(true));

  it.each(['怎么处理过拟合', '有哪些办法处理噪声', 'how do we answer customer complaints'])(
    'does not hear it in “%s”',
    (message) => expect(asksForQuestions(message)).toBe(false),
  );
});
