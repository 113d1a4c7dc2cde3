import { normalize } from '../text/normalize.ts';
import { contentWords } from '../text/stop-phrases.ts';
import { tokenizeNormalized } from '../text/tokenize.ts';
import type { Aspect } from './answer-plan.ts';
import { afterTurningWords } from './turning-words.ts';

const NEW_TOPIC =
  /^(?:好(?:的|了)?|嗯|行|okay|ok|那|so|well)?[，,\s]*(?:换(?:一?个)?(?:话题|问题|题目?|事儿?|方向|别的|话头)|再换(?:一?个)?(?:话题|题目?)?(?=[，,。：: ])|说点别的|先不(?:管|说|谈|聊)(?:这个|它|那个)|先放一放|different (?:thing|question|topic)|另外(?:再?问|请教)?(?:一下|一句)?|再问(?:一个|个|一下)(?:别的)?|对了|顺便问(?:一下)?|(?:我们)?跳到.{1,8}?(?:那块|那边|部分)?吧?[：:，,]|new topic|another question|by the way|btw|changing (?:the )?(?:topic|subject))[，,：:\s]*/;
const CORRECTION =
  /^我?不是(?:要|想)?(?:问|说|指|讲)?[^，,。；;]{0,12}[，,。；;]\s*(?:我(?:是|想|要)?(?:说|问|指|讲)的?(?:是)?|而是|我?是(?:想|要)?(?:问|说|指|想|要))[，,：:\s]*|^(?:不是(?:问)?(?:这个|那个|的)?(?=[，,。！! ]|我)|我?(?:说|打|写|问)(?:错|岔|反)了?|不对|搞错了|你?(?:理解|弄)错了?|误会了)[^，,。：:]{0,6}[，,。：:！!\s]*(?:我(?:是|想|要)?(?:说|问|指)?的?(?:是)?|应该是|是(?:说|指|问)?|而是)?[，,：:\s]*|^(?:(?:no|nope|wait|sorry|not that|oops)[,.! ]+)*(?:i mean(?:t)?|what i mean(?:t)? is|my question is)\b[,: ]*/;
/** Owns up to having put it badly; what was meant follows. */
const PUT_BADLY =
  /^(?:啊|哦|呃|抱歉|不好意思)?[，,\s]*我?(?:刚才|刚刚)?(?:没(?:有)?(?:说|讲|问|表达)(?:清楚?|明白|对)|(?:说|讲|问|表达)得?(?:不(?:太)?(?:清楚?|明白|对|好)|有误|有(?:点)?问题))了?[，,。；;\s]+/;
const NOT_THAT =
  /^(?:(?:no|nope|wait|sorry|oops|hmm)[,.! ]+)*(?:that'?s )?not (?!sure|really|yet|bad|only|just|clear|quite|convinced|enough|much)(?:about )?[^,.;:!?]{1,40}[,.;:!]+\s*(?:but |rather )?(?:i (?:mean|meant|want|wanted) )?/;

/** A message without the words that only turn the conversation. */
export interface Turn {
  text: string;
  /** Whether it goes on with what was talked about, corrects what was asked, or changes the topic. */
  how: 'goes-on' | 'corrects' | 'changes';
}

/** Takes the turning words off: “换个话题，隐私怎么办” → “隐私怎么办”, “打错了，是多模态” → “多模态”. */
export function readTurn(message: string): Turn {
  let turn: Turn = { text: message, how: 'goes-on' };
  for (const pattern of [PUT_BADLY, NEW_TOPIC, CORRECTION, NOT_THAT]) {
    const text = normalize(turn.text).trim();
    const rest = text.replace(pattern, '').trim();
    if (rest === text || rest.length < 2) continue;
    turn = { text: rest, how: pattern === NEW_TOPIC ? 'changes' : 'corrects' };
  }
  const text = afterTurningWords(normalize(turn.text).trim());
  return text === undefined ? turn : { text, how: 'changes' };
}

const WHY =
  /为什么|为啥|为何|凭什么|原因|干嘛要|有什么(?:用|好处|意义|作用)|有啥(?:用|好处|意义|作用)|好处|意义|图个?(?:什么|啥)|why|benefit|what for|purpose|the point\b/;
const EXAMPLE =
  /举(?:个|几个|一下|一个)?例|例子|比如|比方|譬如|诸如|(?:几个|哪些|什么)名(?:字|称)|例如|举一下|举一举|(?:说|讲|举|列|报)(?:上)?(?:俩|两个|几个|个具体)|叫得[出上]名|for example|example|e\.g\.|for instance|such as/;

/** What about the point a message asks for. */
export function aspectOf(message: string): Aspect {
  const text = normalize(message);
  if (EXAMPLE.test(text)) return 'example';
  return WHY.test(text) ? 'why' : 'what';
}

/** Words that lean on what was said before. */
const LEANING =
  /它们?|这(?:个|点|条|些|种|样|里|步)?|那(?:个|点|条|些|种|样|里|步|么)?|给(?:我)?(?:个|一个|点)|(?:模型|工具|算法|框架|产品|公司|软件|方法|技术|平台)的?名[字称]?(?!单)|图个?(?=什么|啥| |$)|叫得[出上]|随便|(?:怕|别)?(?:理解|搞|弄)错|哪?几(?:种|类|样)|俩|太(?:虚|笼统|抽象|泛|空)了?|名[字称]|比方(?:说)?|譬如|玩意儿?|好处|坏处|意义|作用|往[前后]|[前后下]面|下一|来(?:个|一个|点)|例子|实例|案例|有没有|其中|上面|前面|刚才|刚刚|同上|该|此|呢|再|还|继续|接着|展开|详细|具体|细|多|没(?:太|大|怎么)?(?:看|听|搞)?(?:太)?(?:懂|明白)|不(?:太)?(?:懂|明白)|什么意思|意思|举|例|说|讲|要做|做|并列|对比|比较|上一个?|一遍|重复|第.{1,3}(?:点|条|个|种|步)|带来|能给|非得|现成|两(?:边|头|者|样)|都|管用|招|各|要|用|\b(?:it|its|that|this|those|these|they|them|more|details?|elaborate|explain|continue|go on|need|any|some|give|me|examples?|instances?|compare|such|as|point(?: of)?|doing|do|ok(?:ay)?|but|s(?= the point)|repeat|again|and|then|else|after|before|next|previous|ones?|steps?|comes?|both|matters?|important|useful|purpose|benefits?|helps?)\b/g;

/** Whether a message has no content of its own: “为什么？”, “展开讲讲”, “and why do we need it”. */
export const isElliptic = (message: string): boolean => contentOf(message) === 0;

/** A message of so few words is rarely a new topic: “出问题了咋知道”. */
const MAX_SHORT = 5;

export const isShort = (message: string): boolean => contentOf(message) <= MAX_SHORT;

/** How many words and pairs of characters do not lean on what was said before. */
function contentOf(message: string): number {
  const rest = contentWords(normalize(message))
    .replace(LEANING, ' ')
    .replace(/[的了吗呢吧啊呀是]/g, ' ');
  return tokenizeNormalized(rest).filter((term) => term.length > 1).length;
}

const OTHERS =
  /^(?:那|嗯|好的?|除了这(?:个|些|点|几点)|除此之外)?[，,\s]*(?:(?:还|就)?(?:有|剩)(?:没有)?(?:别的|其他|其它|另外|更多)?(?:的|几(?:点|个|条))?(?:了)?(?:吗|么|没|呢|嘛)|(?:其他|其它|其余|别的|剩下|余下|另外)(?:的|那?(?:几|两|三|四)?(?:点|个|条|种|招))*(?:呢|吗|是(?:什么|啥)|也?(?:讲讲|说说|展开))?|还有(?:什么|啥|哪些)(?:别的)?(?:吗)?|(?:and )?(?:what(?: about)?|tell me|show me)?\s*(?:the )?(?:others?|rest|remaining)(?: ones| points)?|(?:what|anything|something) else|(?:ok(?:ay)?,? )?(?:and |what(?:'s| is) there )?(?:besides|apart from|other than|aside from) (?:that|this|it|those|these)(?: one| ones)?)[\s？?。.!！]*$/;

/** Whether a message asks for what was not spoken of yet: “还有别的吗”, “剩下的呢”, “anything else”. */
export const asksForOthers = (message: string): boolean => OTHERS.test(normalize(message).trim());

/** Whether a message asks which of the things spoken of is meant or better: “这两个该选哪个”, “which of them”. */
export const choosesAmong = (message: string): boolean =>
  /^(?:那|所以)?[，,\s]*(?:这|那)(?:两|俩|几|三|四|五)(?:个|种|样|条|点|招|者|边)?.*(?:哪|谁)|(?:两|二)者.*(?:哪|谁)|\bwhich (?:one )?of (?:them|these|those|the two)\b|\b(?:of|between) the two\b/.test(
    normalize(message).trim(),
  );

const WHY_IT =
  /(?:这(?:个|些|样|招|步|事)?|它)[^，,。]{0,3}(?:图个?(?:什么|啥)|干嘛|干吗|做什么|干什么|有(?:什么|啥)(?:用|意义|好处|必要))[\s？?了呢啊呀。.!！]*$|(?:^|[，,。])[^，,。]*(?:干嘛|干吗|为什么|为啥|凭什么|凭啥|图什么|图啥|有什么用|why|what for)[^，,。]*(?:这(?:个|些|样|招|步|事)?|它|\b(?:it|that|this))[\s？?了呢啊呀。.!！]*$/;

/** Whether a message asks why of what was said before: “我们本来就忙，干嘛还管这个”, “why would you want that”. */
export const asksWhyOfIt = (message: string): boolean => WHY_IT.test(normalize(message).trim());

/** Whether a message speaks of what was said before as “it”: “它能自动干什么”, “那这个适合谁”. */
export const beginsWithPronoun = (message: string): boolean =>
  /^(?:那|嗯|好的?|所以)?[，,\s]*(?:它|这(?:个|种|样|招|玩意儿?)?(?!些|里|份)|那(?:个|种|招|玩意儿))|^(?:干嘛|为什么|为啥).{0,4}这|^(?:and |so |but )?(?:does |is |can |will |would )?(?:it|this|that)\b/.test(
    normalize(message).trim(),
  );
