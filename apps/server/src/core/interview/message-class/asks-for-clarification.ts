import { normalize } from '../../text/normalize.ts';
import type { Sentence } from './clauses.ts';
import { spokenOf } from './spoken-of.ts';

const DEICTIC =
  '(?:(?:这里|此处)(?:的|说的|所说的)?|题目?(?:里|中|上)?(?:的|说的|提到的)?|你(?:说|问|指|讲)的|所谓的?)';
const TERM = '["“”「『]?([^，,]{1,14}?)["“”」』]?';
const MEANING =
  '(?:具体|到底|究竟)?(?:是指?|指的?是?|算|代表)(?:的是)?(?:什么|啥|哪(?:些|个|方面|种|类|块))(?:意思|东西|方面|范围)?';

/** Each names the term in its first group. */
const ABOUT_TERM = [
  new RegExp(`^${DEICTIC}${TERM}(?:这个词|一词)?${MEANING}$`),
  new RegExp(`^${TERM}(?:这个词|一词|在这里)?(?:具体)?(?:是|有)?(?:什么|啥)意思$`),
  new RegExp(`^(?:什么|啥)(?:是|叫|算)${TERM}$`),
  new RegExp(`^${DEICTIC}?${TERM}(?:该|应该)?(?:怎么|如何|咋)(?:理解|定义|界定)$`),
  /^what (?:do|did) you mean by (?:the )?["“]?(.{1,40}?)["”]?(?: here)?$/,
  /^what (?:does|do) (?:the (?:word|term) )?["“]?(.{1,40}?)["”]? (?:mean|refer to|stand for)(?: here| in this (?:question|context))?$/,
  /^what (?:exactly )?(?:is|are)(?: an?| the)? ["“]?(.{1,30}?)["”]?(?: here| exactly)?$/,
  /^how do you define ["“]?(.{1,40}?)["”]?(?: here)?$/,
];

/** The same, but only a clarification when the term stands in the question. */
const ABOUT_TITLE_TERM = [new RegExp(`^${TERM}${MEANING}$`)];

/** About the question as a whole, in whatever tone. */
const ABOUT_QUESTION = [
  /^(?:(?:你|您)?(?:是)?(?:什么|啥)意思)$/,
  /^(?:你|您)是(?:说|问|指).{1,24}还是.{1,24}$|^.{0,12}?是从.{1,10}还是从.{1,8}(?:说|讲|谈|答)$|^by .{1,40} do you mean\b/,
  /^.{0,10}?(?:是指|指的是|是问|想问|问的是).{1,24}还是.{1,24}$/,
  /^(?:你|您|能|可以|能否|能不能|麻烦|这道|这个|再)*(?:题目?|题意|题干|问题)(?:能|可以)?(?:再)?(?:解释|说明|说清楚|讲清楚|说具体|具体|换个?(?:说法|问法))(?:一下|下|一点|点|些)?$/,
  /^(?:你|您|能|可以|能否|能不能|麻烦|再)*(?:解释|说明|澄清)(?:一下|下)?(?:这道|这个)?(?:题目?|问题|题意|题干)(?:的?(?:意思|含义))?$/,
  /^(?:你|您|能|可以|能否|能不能|麻烦|举个?例子?)*(?:解释|说明)(?:一下|下)?(?:这道|这个)?(?:题目?|问题|题干)的?(?:意思|含义)$/,
  /^(?:能|可以|能不能)?换(?:个|一种|种|一个)(?:说法|问法)(?:问)?$/,
  /^(?:我)?(?:没|没有|不)(?:太|怎么|大)?(?:听|看|读|弄|搞)?(?:懂|明白|理解)(?:这道?|你的)?(?:题目?|题意|问题|意思|在问什么|问的是?什么)$/,
  /^(?:题目?|题意|问题)?(?:我)?(?:没|没有)(?:太)?(?:听|看|读|弄|搞)(?:懂|明白)$|^(?:题目?|题意|问题)(?:我)?(?:没|不)(?:太)?(?:懂|明白|理解)$/,
  /^(?:这(?:题|里|个)|你|您|题目?|问题)?(?:是)?(?:想|要)?(?:问|说|指|听|让我[说讲谈])(?:的)?(?:是)?(?:哪(?:些|个|种|块|类)?(?:一)?(?:方面|角度|部分|类|种)?)(?:的)?(?:内容|东西)?$/,
  /^(?:能|可以|能不能)?(?:再|[说问讲]得?)*(?:具体|明确|清楚|详细)(?:一点|点|一些|些)$/,
  /^(?:what (?:exactly )?(?:do|did) you (?:exactly )?mean|in what (?:sense|context)|clarify|rephrase|what do you want (?:me )?to (?:hear|know|cover))/,
  /^(?:could|can|would) you (?:please )?(?:clarify|rephrase|explain|be more specific|elaborate on|put (?:it|that|the question))\b.{0,40}$/,
  /^(?:do you mean|are you asking|are you referring|is (?:this|it|that|the question) (?:about|asking|limited|specific|restricted))\b/,
  /^i (?:dont|do not|didnt|did not) (?:quite |really |fully )?(?:understand|get) (?:the|your|this) question$/,
  /^what (?:kind|sort|type) of .{1,40} (?:do you mean|are you|is meant)/,
];

/** About what an answer should be like; only when it is asked. */
const ABOUT_SCOPE = [
  /^.{0,8}?(?:指|是说|是要|是想|是从|从).{1,24}还是.{1,24}$/,
  /^(?:这里|题目?里?|你|您)(?:所)?(?:说|指|讲|提到)的.{1,12}?(?:是|指).{1,16}$/,
  /^(?:要|需要|用|必须|得)(?:不要|不需要|不用)?.{0,8}(?:举例|例子|代码|公式|几点|多细|多详细|多长|英文|英语|中文|分点|展开).{0,4}$/,
  /^(?:可以|能|能不能|可不可以)(?:用|说|讲).{0,4}(?:英文|英语|中文|例子).{0,6}$/,
  /^(?:是不是)?(?:只|仅|光|主要)(?:要|需要)?(?:说|讲|谈|答|考虑|针对).{1,16}$/,
  /^(?:有没有|有)(?:限定|限制|具体|特定|指定)(?:的)?(?:场景|行业|范围|领域|背景|前提|条件)?$/,
  /^(?:do|would) you (?:want|like) me to\b/,
  /^(?:should|shall|may|can|do) i (?:need to |have to )?(?:focus|talk|answer|cover|give|include|mention|use|limit|assume|go into)\b/,
];

/** About the question, in whatever words. */
const isAboutQuestion = spokenOf({
  cue: /什么|啥|哪|几点|多[久长细]|还是|(?:吗|么|不)$|没(?:太|怎么)?(?:懂|明白|get|理解)|(?:解释|说明|澄清)(?:一?下|题|这)|通俗|缩小|具体(?:一?[点些])|是不是|(?:太|有点|问得.{0,3})(?:大|宽|广|宽泛|笼统|抽象)|绕|模糊|界定|\b(?:what|which|how|narrow (?:it|this|that|the question)|context|clarify|rephrase|confus\w*|follow|mean|meaning|scenario|scope|specific|precise|talking about|do you want)\b/,
  words: `
    程度 深度 到 宽 广 多宽 多深 startup big small company companies companys first precise level expect talking narrow vague general
    问 说 指 指的是 考 考察 考我 考考 听 想听 讲 谈 答 回答 什么 啥 哪 哪个 哪种 哪些 哪方面 哪块 场景 意思 具体 范围 缩小 大
    宽泛 绕 模糊 笼统 抽象 懂 明白 get get到 理解 解释 说明 澄清 通俗 定义 界定 此处 前提 背景 条件 限定 限制 行业 方面 角度 层面
    技术 业务 商业 产品 管理 公司 to b c 结合 实际 案例 举例 举 例子 代码 细节 展开 简单 详细 多久 多长 多细 几点 还是 知识点 重点 针对 题意
    题干 到底 究竟 换 换个 说法 问法 只 光 主要 侧重 偏 分钟
    what which how aspect aspects part parts focus follow following asking ask asked narrow down context give more detail details
    detailed long deep specific specifically scenario scenarios mind confused confusing mean meaning means kind sort type talk cover
    answer looking expect expecting understand get refer referring broad scope side technical business perspective angle know
    clear unclear sure quite exactly clarify rephrase explain wording say try give only example examples
  `,
});

const MAX_LENGTH = 120;

/**
 * The part of the question that a sentence asks about, or an empty text when it asks about the question as a
 * whole; undefined when it is no request for clarification.
 */
export function clarificationIn(sentence: Sentence, title: string): string | undefined {
  if (sentence.text.length > MAX_LENGTH) return undefined;
  const text = sentence.text
    .replace(/^(?:(?:嗯|呃|那个?|请问|老师|面试官|不好意思|抱歉|sorry|excuse me|so|well|um)[，,\s]*)+/, '')
    .replace(/(?:吗|(?<![什怎多那这])么|呢|啊|呀|吧)+$/, '')
    .trim();
  const inTitle = (term: string): boolean =>
    normalize(title).replace(/\s/g, '').includes(term.replace(/\s/g, ''));
  for (const pattern of ABOUT_TERM) {
    const term = pattern.exec(text)?.[1]?.trim();
    if (term !== undefined) return inTitle(term) ? term : '';
  }
  for (const pattern of ABOUT_TITLE_TERM) {
    const term = pattern.exec(text)?.[1]?.trim();
    if (term !== undefined && inTitle(term)) return term;
  }
  if (ABOUT_QUESTION.some((pattern) => pattern.test(text))) return '';
  if (isAboutQuestion(sentence.text)) return '';
  const asks =
    sentence.asks ||
    /(?:吗|呢|(?<![什怎多那这])么)$/.test(sentence.text) ||
    /几点|多[细长]|要不要|有没有/.test(text);
  return asks && ABOUT_SCOPE.some((pattern) => pattern.test(text)) ? '' : undefined;
}

/** Whether a sentence asks what the question means. */
export const asksForClarification = (sentence: Sentence, title: string): boolean =>
  clarificationIn(sentence, title) !== undefined;
