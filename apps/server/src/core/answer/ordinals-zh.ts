import { NUMBER, parseNumber } from '../text/question-numbers.ts';
import { CLASSIFIER, SEVERAL } from './list-words.ts';
import type { OrdinalRule } from './ordinal.ts';

/** What can follow 第三 that stands on its own; other words are counted by it: 第一次, 第三方, 第一作者. */
const ON_ITS_OWN =
  '(?=\\s*(?:$|[^\\p{L}\\p{N}\\s]|里|呢|吧|吗|那|这|的|是|说|讲|怎|为[什啥]|有|没|能|会|要|该|用|靠|指|具|不|太|看|听|再|展|到|至|和|跟|与|及|同|比|第|之[前后]|以[前后]|后[面头]|前[面头]|[a-z]))';
const PLACED = `\\s*(${NUMBER})\\s*(?:[大小]?${CLASSIFIER}|${ON_ITS_OWN})`;
/** “第三步做完”: what comes after it is meant. */
const BEHIND =
  '[做弄搞干走办](?:完|好|过)了?(?:之后|以后|后)?|(?:完|过)了(?:之后|以后|后)?|之后|以后|的?[后下][面头]';
const BEFORE = '的?(?:之前|以前)|的?[前上][面头](?=的?[那这一]|是|呢|[?？]|$)';
const AND = '\\s*(?:和|跟|与|及|同|、|,|&)\\s*';
const ENDS_LIST = '(?=\\s*(?:[,。?？;!]|有|差|的|是|哪|啥|怎|呢|都|能|$))';

const BACKWARDS =
  '(?:倒(?:着|过来|回来)?数?|反(?:着|过来)数?|从[^,。?？第]{0,4}?[后下尾末底][^,。?？第]{0,3}?(?:[往向朝倒][^,。?？第]{0,4}|数[^,。?？第]{0,2}))';
const TOP = '(?:最[前上](?:面|头|边)?|最?顶[上头])';
const OPENING = '打头阵?|开头|起头|带头|领头';
/** 那一, 这, 的那, 一: what makes “最后” say which one and not when. */
const THAT = '(?:的?[那这]一?|的?一|的)';
const END =
  '最后(?:面|头|边)?|最末尾?|末尾|末了|收尾|结尾|压轴|压阵|压台|尾巴上?|末端|尾部|垫底|殿后|断后|收官|最[下底](?:面|头|边|下)?';
/** 上头, 街头 */
const NOT_A_SIDE = '(?<![前后上下里外那这念街])';
/** Before 前 and 后 these speak of time: 上线前, 之后, 往前. */
const NOT_IN_TIME = '(?<![往之以目从提线署练然今随背最前])';

const value = (number: string | undefined): number => parseNumber(number ?? '') ?? 0;

/** How Chinese names places in a list; what must be read first stands first. */
export const ORDINALS_ZH: OrdinalRule[] = [
  [new RegExp(`${BACKWARDS}[,、\\s]*[的是]?第${PLACED}`, 'gu'), ([number]) => [{ fromEnd: value(number) }]],
  [new RegExp(`倒数[那的]?(${SEVERAL})${CLASSIFIER}`, 'gu'), ([number]) => [{ last: value(number) }]],
  [
    new RegExp(`第${PLACED}\\s*(?:到|至|~)\\s*第?${PLACED}`, 'gu'),
    ([from, to]) =>
      Array.from({ length: Math.max(0, value(to) - value(from) + 1) }, (_, index) => ({
        at: value(from) + index,
      })),
  ],
  [
    new RegExp(
      `(?<!排名|[名位]列|[跑拿得排]了)第${PLACED}(?:(${BEHIND})|(${BEFORE})|((?:${AND}${NUMBER}(?:${CLASSIFIER}|${ENDS_LIST}|(?=${AND}${NUMBER})))+))?`,
      'gu',
    ),
    ([number, behind, before, others = '']) => [
      { at: value(number) + (behind ? 1 : 0) - (before ? 1 : 0) },
      ...Array.from(others.matchAll(new RegExp(NUMBER, 'gu')), ([other]) => ({ at: value(other) })),
    ],
  ],
  [
    new RegExp(`(?:编号|序号|条目|要点|标号)\\s*第?(${NUMBER})(?!\\s*${CLASSIFIER})`, 'gu'),
    ([number]) => [{ at: value(number) }],
  ],
  [
    new RegExp(`(?<![第十])([一二三四五六七八九])([二三四五六七八九])(?:[这那]?两)${CLASSIFIER}`, 'gu'),
    ([one, other]) => [{ at: value(one) }, { at: value(other) }],
  ],
  [
    new RegExp(`(?:首尾|头尾|一头一尾)(?:的?[这那]?两${CLASSIFIER}|(?=呢|[?？]|$))`, 'gu'),
    () => [{ at: 1 }, { fromEnd: 1 }],
  ],
  [
    new RegExp(
      `(?<=^|[\\s,。;那和跟与、])(${NUMBER})\\s*号(?=\\s*(?:里|[那这](?![天晚时])|的|呢|给|是|讲|说|指|靠|用|叫|怎么|具体|为|和|跟|与|、|[,。?？]|$))`,
      'gu',
    ),
    ([number]) => [{ at: value(number) }],
  ],
  [
    new RegExp(
      `${NOT_A_SIDE}头一${CLASSIFIER}|(?<![\\p{L}\\p{N}])首(?=[个条项点招步])${CLASSIFIER}|(?:${OPENING}|${TOP})(?:的?[那这])?一?${CLASSIFIER}|${TOP}[^,。?？]{1,4}?[那这]一?${CLASSIFIER}`,
      'gu',
    ),
    () => [{ at: 1 }],
  ],
  [
    new RegExp(
      `(?:${NOT_IN_TIME}前(?:面|头|边)?|${NOT_A_SIDE}头|${OPENING}|${TOP})[的那这]?(${SEVERAL})${CLASSIFIER}`,
      'gu',
    ),
    ([number]) => [{ first: value(number) }],
  ],
  [
    new RegExp(`(?:${END}|${NOT_IN_TIME}后(?:面|头|边)?|末)[的那这]?(${SEVERAL})${CLASSIFIER}`, 'gu'),
    ([number]) => [{ last: value(number) }],
  ],
  [
    new RegExp(`(?<!真)(?:${END})${THAT}${CLASSIFIER}|排在?(?:${END})的|末[项条点步招]`, 'gu'),
    () => [{ fromEnd: 1 }],
  ],
  [
    new RegExp(`(?:正中间?|正当中|居中|中间|中央)${THAT}${CLASSIFIER}|当中的?[那这]一?${CLASSIFIER}`, 'gu'),
    () => [{ middle: true }],
  ],
];
