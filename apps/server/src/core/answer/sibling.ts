import { normalize } from '../text/normalize.ts';
import { CLAUSE_END } from './list-words.ts';

const WITH_IT = '(?:跟|和|与|同)(?:它们?|[这那](?:个|位|款|种|俩|两个)?|他)';
const TOGETHER =
  '并排|并列|并肩|一起|一块儿?|一道|一伙儿?|一挂|一类|一路|一家|一组|一对|一档|同类|同伙|同组|同列|搭伙|搭档|作伴|做伴|成对|配对|挨着|齐名|平级|相邻|同一?[类组挂伙条派门列](?:里|中)?';
const WRITTEN = '(?:(?:写|提|列|放|站|讲|说|摆|排|挨|给|点名)(?:到|出来?|上)?(?:着|了|过|在一起)?)';
const OTHER = '另|还有|别的|其他|其它|哪|谁|啥|什么|那';
const NAMES = '牌子|名字|工具|框架|软件|算法|型号|产品|库|模型|技术|函数|平台|网络|硬件';

/** 跟它并排的另一位, 这一挂的还有谁, 挨着它写的那个, 除了它还写了哪个, 还有别的工具没 */
const ZH = [
  `${WITH_IT}(?:是)?(?:${TOGETHER})${WRITTEN}?的?.{0,4}(?:${OTHER})`,
  `(?:${OTHER}).{0,6}${WITH_IT}(?:是|算)?(?:${TOGETHER})`,
  `(?:挨着|紧挨|旁边|边上|隔壁|身边|一旁)(?:它|那)?(?:还|又|也)?(?:${WRITTEN}|的(?:那|另)|(?:还|又|也)有)`,
  `(?:还有|另外|别的|其他)[^\\s,。;]{0,5}(?:[这那它]的?一?(?:挂|类|伙|路|派|门|档|列|款|种)(?:的|吗|么|没|${CLAUSE_END})|同类|类似)`,
  `(?:[这那它]的?一?(?:挂|类|伙|路|派|门|档|列)|同类)(?:的|里)?(?:还|另外)`,
  `${WITH_IT}(?:是)?(?:${TOGETHER})的呢`,
  `除了(?:它|这个|那个)[,\\s]*(?:还|另外|又)${WRITTEN}`,
  `另(?:外)?(?:一|那)(?:个|位|种|款|样|家)(?:的?名字)?(?:呢|(?:叫|是)(?:什么|啥|谁|哪))`,
  `还有(?:没有)?(?:别的|其他|其它|另外的?)(?:什么)?(?:${NAMES})`,
];

const SAME = '(?:it|that|this|them|those|the same (?:kind|sort|type|family|group))';
const EN = [
  `\\b(?:an?other(?: one)?|anything(?: else)?|others?|more|something else|what else|who else|which (?:other )?ones?)(?: (?:is|are|that(?:'s| is)))? (?:like|similar to|of|akin to) ${SAME}(?: one)?(?=${CLAUSE_END}| (?:in|on|among) (?:the|this|your|that) (?:list|answer))`,
  `\\b(?:other|else|another)\\b[^.?!]{0,30}\\b(?:mentioned|listed|named|written|given|next to|beside|alongside|together|along)\\b(?: (?:with|to|of))?(?: (?:it|that|this))?\\s*[?.!]*$`,
  `\\b(?:mentioned|listed|named|written|sits?|stands?|comes?)? ?(?:next to|beside|alongside|along with|together with) (?:it|that|this)\\s*[?.!]*$`,
  `\\b(?:its|the) (?:sibling|twin|neighbou?r|companion|counterpart)\\b`,
  `^(?:only one[?,. ]*)?(?:and |ok |so )?(?:another|a second|one more|a different)(?: one| name| example)?(?:,? please)?\\s*[?.!]*$`,
];

const SIBLING = new RegExp([...ZH, ...EN].join('|'));

/** Whether a message asks what stands beside the thing spoken of: “还有哪个是这一挂的”, “another one like it”. */
export const asksForSibling = (message: string): boolean => SIBLING.test(normalize(message).trim());
