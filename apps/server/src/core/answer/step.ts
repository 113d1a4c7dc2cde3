import { normalize } from '../text/normalize.ts';
import { isElliptic } from './follow-up.ts';
import { CLASSIFIER, CLAUSE_END, ITEM } from './list-words.ts';

const IT = `(?:它|其|此|[这那](?:一?${CLASSIFIER}|里))`;
const TO = '(?:往|朝|向)';
/** What only steps, and nothing else that is spoken of, are called. */
const STEP = '(?:步|环节|工序|道|条|项|招|块)';
const MOVED = '[挪走退移翻数看推跳倒进]?';
const ONE = `(?:的?[那这]?(?:一|1)?${CLASSIFIER}|的(?=是|呢|${CLAUSE_END}))`;
const SIDE = '(?:面|头|边|方)';
const BESIDE = `(?:(?:紧?挨(?:着|在)?|紧(?:跟|接|贴|靠)(?:着|在)?)${IT}?|[排列写搁站](?:在|了)?${IT})的?${TO}?`;
/** 它上面那条, 紧挨在它前头的, 再往前挪一格, 再下面那步: in whatever company, nothing else is meant. */
const sureZh = (way: string, time: string): string =>
  [
    `${IT}的?${TO}?(?:${way}${SIDE}(?:${ONE}|(?=是|呢|有|又|$|${CLAUSE_END}))|${way}(?:一|1)${CLASSIFIER}(?=呢|是|的|${CLAUSE_END}))`,
    `${IT}的?${time}(?:${ONE}|(?=是|呢|${CLAUSE_END}))`,
    `${BESIDE}${way}${SIDE}?(?:${ONE}|(?=是|呢|$|${CLAUSE_END}))`,
    `再?${TO}${way}${SIDE}?${MOVED}(?:[那这]|一|1|[那这]一)${CLASSIFIER}`,
    `再${way}(?:${SIDE}的?[那这]?一?|(?:的?[那这]一?))${CLASSIFIER}`,
    `再${way}一?${CLASSIFIER}(?=呢|是|的|${CLAUSE_END})`,
    `${way}一(?:条|项|招|块)(?=呢|是|\\s*(?:[?？]|$))`,
  ].join('|');

const ADVERB = '(?: right| just| directly| immediately| straight)?';
const IT_EN = '(?: (?:it|that|this)(?: one)?)';
const sureEn = (side: string, further: string): string =>
  [
    `\\b(?:one|point|item|step|bullet|thing)(?: that(?:'s| is| comes| came)?| listed)?${ADVERB} (?:${side})${IT_EN}?(?=${CLAUSE_END})`,
    `\\b(?:what(?:ever|'s)?|which(?: one)?)(?: (?:comes|came|goes|is|stands|sits|was))?(?: listed)?${ADVERB} (?:${side})${IT_EN}?(?=${CLAUSE_END})`,
    `\\b(?:right|just|directly|immediately|straight) (?:${side})${IT_EN}(?=${CLAUSE_END})`,
    `\\bone (?:(?:step|place|spot|notch|item|point) )?(?:${further})(?=${CLAUSE_END})`,
  ].join('|');

const ENDS = `(?:呢|吧|是(?:什么|啥)|该?(?:做|干)(?:什么|啥)了?)?(?=${CLAUSE_END})`;
const DONE = '[做弄搞干走办跑]完(?!整|善|成|全)';
const BACK = [
  sureZh('[前上]', '(?:之前|以前)'),
  sureEn('before|above|preceding', 'up|back|earlier'),
  `[往倒退]回(?:去)?[倒退走挪翻看数跳]?(?:上?一|那)${CLASSIFIER}`,
  `(?:[做弄搞干走办]|^|[,，])[这那]一?${STEP}(?:之前|以前)(?=先|得|要|该|应|需|是|呢|还|做[什啥]|干|${CLAUSE_END})`,
  `\\b(?:above|before) (?:it|that)(?=${CLAUSE_END})`,
  `\\bback (?:up )?(?:by )?(?:one|a step)(?=${CLAUSE_END})`,
  `\\bwhat (?:precedes|preceded)\\b(?=${IT_EN}?${CLAUSE_END})`,
  `\\bthe preceding ${ITEM}`,
];
const ON = [
  sureZh('(?:[后下]|底下?)', '(?:之后|以后)'),
  sureEn('after|below|following|beneath|under(?:neath)?', 'down|further|later|on'),
  `紧(?:跟|接|挨|随)(?:着|其后)?的?[那这]?一?${CLASSIFIER}|紧(?:跟|接)着的?(?:呢|是)|紧随其后`,
  `[这那]一?${STEP}(?:${DONE}|完)|${DONE}了?(?:[这那]一?${STEP}|(?:这个|它)(?=[之以]后|接|呢|再|该|要|${CLAUSE_END}))`,
  `\\b(?:below|under(?:neath)?) (?:it|that)(?=${CLAUSE_END})`,
  `\\b(?:ahead|forward|down|(?:go|move|skip|jump) on)(?: by)? one(?=${CLAUSE_END})`,
  `\\bwhat(?:ever)? (?:comes next|follows${IT_EN}?)(?=${CLAUSE_END})`,
  `\\b(?:on |on to |onto |skip to )the next(?: ${ITEM})?(?=${CLAUSE_END})`,
  `\\bthe (?:next|following|subsequent) (?:one|point|item|bullet)(?=${CLAUSE_END}| (?:is|does|do|was)\\b)`,
];
/** Steps in whatever company: nothing else can be meant. */
const SURE: [RegExp, number][] = [
  [new RegExp(BACK.join('|')), -1],
  [new RegExp(ON.join('|')), 1],
];
/** A step only where nothing else is said: “下一个 噪声数据怎么处理” and “前面那个话题” go elsewhere. */
const ALONE: [RegExp, number][] = [
  [
    new RegExp(
      `再?(?:${TO}前|[前上]${SIDE}的?[那这]?|前)一?${CLASSIFIER}|再?${TO}[前上]${ENDS}|上一?${CLASSIFIER}(?=呢|是|[?？]|$)|\\b(?:the )?previous(?: ${ITEM})?\\b|\\b(?:the )?${ITEM} before\\b|\\bbefore (?:that|this|it)\\b`,
    ),
    -1,
  ],
  [
    new RegExp(
      `再?(?:${TO}后|[后下]${SIDE}?的?[那这]?|紧?接着[那这]?|底下[那这]?)一?${CLASSIFIER}|(?:再?${TO}[后下]|再?接下来|再?然后|完了之后)${ENDS}|\\b(?:the )?(?:next|subsequent|following)(?: ${ITEM})?\\b|\\b(?:the )?(?:${ITEM})?(?: that comes)? ?after (?:that|this|it)\\b|^(?:and |ok |so )?then(?=${CLAUSE_END})`,
    ),
    1,
  ],
];

/** How many places from the point spoken of last the message means: “上一条” -1, “它下面那条” 1. */
export function stepIn(message: string): number | undefined {
  const text = normalize(message).trim();
  const sure = SURE.find(([pattern]) => pattern.test(text));
  if (sure) return sure[1];
  return ALONE.find(([pattern]) => {
    const rest = text.replace(pattern, ' ');
    return rest !== text && isElliptic(rest);
  })?.[1];
}
