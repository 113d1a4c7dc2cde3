import { normalize } from '../text/normalize.ts';

interface AnswerKind {
  asked: RegExp;
  /** What a text that holds such an answer contains. */
  held: RegExp;
}

/** Not the numbers in names (L1, GPT4), and not 一个, which counts nothing. */
const NUMBER = /(?<![a-z\d])\d|百分之|[二两三四五六七八九十百千万]+(?:个|倍|年|次|%|元|层|位|天)/;

/** Answers of a special form. Material that has none of that form cannot answer, however well the topic fits. */
const KINDS: AnswerKind[] = [
  {
    asked:
      /多少(?=参数|钱|股|层|位|年|人|个|倍|卡|[？?的]?$)|(?<!哪)几(?:层|位|年|次|天|倍|成|岁|点钟|月|号|元|块|分之|比特)|第几|(?:概率|学习率|阈值|参数|一般|至少)(?:要|取|设|用|有)*多少|多(?:大|长|高|久|快|贵|远)(?=[\s的?？呢啊吗]|$)|取(?:值|多大|[\d.]+)|设(?:成|为|到)?多|[\d.]+\s*还是\s*[\d.]+|how (?:much|many|long|big|old|far|high)|what (?:number|percentage|learning rate|value|year)/,
    held: NUMBER,
  },
  {
    asked:
      /公式|推导|证明一?下|手算|(?<!(?:钱|账|大家|大伙|份额|收益|利润)[^,，。]{0,6})怎么(?:换)?算(?:的|成|[\s？?]|$)|损失函数|反应式|几何|如何计算|算出来的|复杂度|数学|formula|equation|derive|derivation|proof|complexity|[α-ω]/,
    held: /[=∑∏∫√≤≥]|公式/,
  },
  {
    asked:
      /(?:给|写|贴|附|看|要|有|求|上|来)[^,，。？?]{0,6}代码|代码(?:[示样]例|实现|片段|模板|怎么|如何|呢|[？?]|$)|源码|伪代码|写(?:个|一个|一段)(?:程序|脚本|函数|类)|命令行|怎么安装|报错|source code|code snippet|write (?:a|some|the) (?:code|function|script|program)|training loop|install|stack trace|error message/,
    held: /[{};]|代码|安装/,
  },
  {
    asked:
      /哪(?:家|年|一年|天|位|座|所)|(?<!谁是)谁(?:是(?!谁)|发明|提出|写|创立|开发|赢)|什么时候(?:发布|成立|出|开|上市|提出)|创始人(?:是|叫|有谁|[？?]|$)|发明|价格|多少钱|价位|股价|市值|^who\b|\bwho (?:is|was|won|invented|founded|made)|what year|when (?:was|did|is)|which company|\bprice\b|license|free for commercial/,
    held: /\d{4}\s*年|公司(?:名|是)|创始人|元/,
  },
  {
    asked:
      /哪个(?:更|比较)?(?:强|好用|快|便宜|划算|厉害|容易|掉点)|选哪个|推荐(?:一|几|个|款|本)|值得买|排行|排名|which (?:is|one is) (?:better|faster|cheaper|best)|\bbest (?:book|course|framework|gpu)/,
    held: /更(?:好|快|强)|优于|不如/,
  },
];

/** What the model is to find out is not asked of the material: “让它告诉我下个月能卖多少”. */
const TASK = /(?:让|叫)(?:它|他|模型|机器|系统|算法|ai)[^,，。？?]*/g;

/** Whether a question asks for a special kind of answer that a text does not hold. */
export function asksForWhatIsMissing(question: string, text: string): boolean {
  const asked = normalize(question).replace(TASK, ' ');
  const kinds = KINDS.filter((kind) => kind.asked.test(asked));
  if (kinds.length === 0) return false;
  const held = normalize(text);
  return kinds.some((kind) => !kind.held.test(held));
}
