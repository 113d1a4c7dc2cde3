import type { SmallTalk } from '../talk/talk-kind.ts';
import { normalize } from '../text/normalize.ts';
import { isShort } from './follow-up.ts';
import { ordinalsIn } from './references.ts';
import { stepIn } from './step.ts';

const PATTERNS: [SmallTalk, RegExp][] = [
  [
    'greeting',
    /^(?:你好|您好|哈喽|哈啰|嗨|嘿|早|早上好|上午好|中午好|下午好|晚上好|在吗|在不在|有人吗|hi|hello|hey|good (?:morning|afternoon|evening)|yo)(?:呀|啊|哇| there| duida|对答)?$/,
  ],
  [
    'acknowledgement',
    /^(?:好的?|好嘞|嗯+|哦+|噢|行|可以|知道了|收到|了解|ok|okay|k|h*m{2,}|sure|fine|没事|算了|no (?:worries|problem)|never ?mind|alright|right)(?:了|的|啊|呀|吧)?$/,
  ],
  [
    'quiz',
    /(?:给我|帮我|再|随便)?(?:出|抽)(?:一?道|个|几道)(?:面试)?题|考(?:考|一考)?我|(?:模拟|来场|开始)面试|^面试(?:一下)?我|quiz me|ask me (?:a|some) question|mock interview/,
  ],
  [
    'thanks',
    /^(?:(?:好的?|嗯|ok|行)?(?:非常|太|多)?(?:谢谢|感谢|多谢|谢啦|谢了|辛苦)|thanks?\b|thank you|thx|cheers\b)/,
  ],
  ['farewell', /^(?:再见|拜拜|回见|晚安|明天见|下次见|先这样|(?:ok |okay )?bye|goodbye|see you|good night)/],
  [
    'praise',
    /^(?:讲得|说得|回答得|你)?(?:真|很|挺|太)?(?:不错|厉害|棒|聪明|清楚|明白了|懂了|学到了|牛[逼批]?|哇塞?|绝了|给力|6{2,}|you rock|great|awesome|nice|(?:good|great|nice) job|well done|got it|i see)(?:了|啊|呀|的| buddy| man| mate| bro| dude)?$|^哈{2,}|^(?:ha){2,}|^lol\b|^you(?:'re| are) (?:\w+ )?(?:smart|great|good|amazing|helpful)$/,
  ],
  [
    'mood',
    /^(?=我|今天|今晚|最近|唉|哎|好|太|真|有点|学|看|背|这|累|困|i\b|so\b|feeling|压力).{0,12}(?:学不动|学不进|看不进|累|困死|好困|好难啊|太难了|想放弃|没信心|好紧张|很紧张|好焦虑|很焦虑|压力(?:好|很|太)大|不想学|tired|exhausted|nervous|stressed|give up|overwhelmed)/,
  ],
  [
    'sources',
    /(?:你|这些|答案|回答|内容|资料|材料).{0,8}(?:从哪|哪儿?来|哪里来|出处|来源|靠谱|可信|准不准|准确吗|编的|胡编|依据)|(?:where|how).{0,24}(?:your|these|the) (?:answers?|information|sources?)|(?:can i|should i) trust|are you making/,
  ],
  [
    'usage',
    /(?:第一次用|^我?(?:该|要)?(?:怎么|如何|咋)(?:使?用)(?:你|它|这个(?:软件|工具|助手)?)?(?:呢|啊|呀)?$|使用说明|怎么提问|该怎么问|(?:能|可以|该|要)问(?:你)?(?:什么|啥)|^问什么|你能(?:做|干|帮)|你会(?:什么|啥|干)|有(?:什么|啥|哪些)功能|你(?:能|会|可以)(?:不能|不会|给我|帮我|替我|说).{0,10}(?:打分|评分|批改|面试|英语|英文|中文)|(?:can|do) you (?:speak|understand|grade|interview)|how (?:do|can|should) i (?:start|ask|use (?:you|this|it|duida))(?: app| tool)?(?: you)?(?: questions)?$|what can (?:you|i) (?:do|ask)|getting started|^help$|^帮助$)/,
  ],
  [
    'preparation',
    /(?:面试|明天|后天|下周|今晚|第一次).{0,16}(?:准备|复习|看)(?:些|点)?(?:什么|啥|哪些|哪块)|^我?(?:该|要|应该)?(?:怎么|如何|咋)(?:准备|复习)(?:面试|考试|这些题|才好)?(?:呢|啊)?$|从哪(?:里|儿)?(?:开始|入手)(?:准备|复习|看|学)?|how (?:do|should|can) i (?:prepare|study|revise)|where (?:do|should) i (?:start|begin)/,
  ],
  [
    'network',
    /(?:要|需|得|用|不|能|必须).{0,4}(?:联网|连网|上网)|断了?网|没有?网(?!络)|离线(?:能|可以|也|用|状态)|(?:need|require|without|have) .{0,12}(?:internet|wi-?fi)|(?:work|run|use) .{0,8}offline(?! (?:data|model|train))/,
  ],
  [
    'deletion',
    /(?:清|删)(?:掉|除|空|了|一下)?.{0,6}(?:聊天记录|对话记录|历史记录)|(?:聊天|对话|历史|面试)记录.{0,6}(?:清|删)|(?:delete|clear|erase) (?:my |the |this |all )*(?:chats?|conversations?|history)/,
  ],
  [
    'identity',
    /^(?:是?谁(?:做|开发|造|写|设计|训练)(?:的|了|出)?(?:来)?(?:的)?你|你是(?:谁|什么|啥|人|机器人|ai|哪个|chatgpt|gpt)|你叫(?:什么|啥)|介绍一下你自己|自我介绍|who are you|what are you|are you (?:a |an )?(?:bot|robot|ai|human|chatgpt))/,
  ],
];

/** Longer than this is a question, whatever it begins with. */
const MAX_LENGTH = { zh: 24, words: 14 };

/** The kind of small talk a message is, if it is nothing more. */
export function smallTalkIn(message: string): SmallTalk | undefined {
  const text = normalize(message)
    .replace(/[\s!！?？。.,，~～…、]+/gu, ' ')
    .trim();
  if (text.length > MAX_LENGTH.zh && text.split(' ').length > MAX_LENGTH.words) return undefined;
  if (/\p{Script=Han}/u.test(text) && text.length > MAX_LENGTH.zh) return undefined;
  const once = text.replace(/^(.{1,6}?)\1+$/u, '$1');
  return PATTERNS.find(([, pattern]) => pattern.test(once) || pattern.test(text))?.[0];
}

const THANKS_FIRST =
  /^(?:好的?|嗯|行|ok|okay)?[，,\s]*(?:(?:非常|太|多)?(?:谢谢|感谢|多谢|谢啦|谢了|辛苦)(?:你|您|了|啦)*|thank you(?: very much)?|thanks(?: a lot| so much)?)[，,。.!！~～\s]+(?=.{3})/;
const GOES_ON_ASKING =
  /[?？]|怎么|(?<!没)(?:有)?(?:什么|啥)(?!问题|了)|为何|哪|呢$|^(?:and |so )?(?:how|what|why|which|who|when|where)\b|^and the\b/;

/** A message without the thanks before what it goes on to ask: “谢谢。那第三点呢” → “那第三点呢”. */
export function withoutThanks(message: string): string {
  const text = normalize(message).trim();
  const rest = text.replace(THANKS_FIRST, '');
  const asks = GOES_ON_ASKING.test(rest) || ordinalsIn(rest).length > 0 || stepIn(rest) !== undefined;
  return rest !== text && asks && smallTalkIn(rest) === undefined ? rest : message;
}

const OPENING =
  /^(?:你好|您好|早上好|上午好|中午好|下午好|晚上好|哈喽|嗨|hi|hello|hey|good (?:morning|afternoon|evening))(?![\p{L}])/u;

/** Whether a message that asks nothing the material knows at least begins with a greeting. */
export function opensWithGreeting(message: string): boolean {
  const text = normalize(message).trim();
  return OPENING.test(text) && isShort(text.replace(OPENING, ''));
}

/** Whether the message asks which questions there are. */
export function asksForQuestions(message: string): boolean {
  return ASKS_FOR_QUESTIONS.some((pattern) => pattern.test(normalize(message)));
}

/** What is left of such a message: the topic, if it names one. */
export function withoutAskingForQuestions(message: string): string {
  const text = ASKS_FOR_QUESTIONS.reduce((rest, pattern) => rest.replace(pattern, ' '), normalize(message));
  return text
    .replace(
      /(?:这|那)(?:份|个|些|里)|里面?|一共|总共|资料库?|材料|文档|方面|关于|有关|相关|领域|可以问|你|问|\babout\b|\bon\b/g,
      ' ',
    )
    .trim();
}

const ASKS_FOR_QUESTIONS = [
  /(?:有(?:哪些|什么|啥|多少)|列(?:一下|出|举)?|看看|给我|全部|所有|多少道?).{0,8}(?:面试题|题目|考题|题库|道题)/,
  /(?:面试题|题目|考题|题库).{0,6}(?:有哪些|列表|清单|目录|都有|列)/,
  /(?:一共|总共|共)?有?(?:多少|几)道?(?:面试)?(?:题目?|问题)(?:啊|呢|呀)?[\s？?]*$/,
  /(?:what|which|list|show|how many).{0,20}(?:interview )?questions(?: are there| do you have| can i| in the material|\?|$|(?= about| on))/,
];
