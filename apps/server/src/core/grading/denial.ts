/** Whether a stretch of text denies what it speaks of, by its words alone; `reversed`: it denies the denial. */
export type Denial = 'none' | 'reversed' | 'possible' | 'clear';

/** Denies that something is needed, useful or right, whatever it speaks of. */
const CLEAR = [
  /不需要|不必(?!要)|无需|无须|毋须|(?:没|没有|没什么|没啥|没多大|毫无|无)(?:必要|意义|价值|所谓|好处)|何必|何苦|用不[着上]|犯不[着上]|大可不必|不值[得当]/,
  /不(?:太|怎么|大|是很)?(?:赞成|赞同|同意|支持|主张|建议|推荐|认可|提倡|看好|考虑|适合|合适|适用|感兴趣)|反对|拒绝(?:做|用|搞|采)/,
  /(?<!避免|减少|防止|杜绝|不要|别|不)浪费|白费|白花|多余|多此一举|画蛇添足|瞎折腾|无关紧要|没(?:有|什么|啥)?关系|不相干|可有可无|鸡肋|得不偿失|不划算|不重要|不要紧|不管用|没人(?:看|在乎|关心)|没(?:什么|啥|多大)?用(?![在到于来过])|没[^,。]{0,4}(?:价值|意义|必要|作用|用处|好处)|(?:以后|回头|将来|等.{0,6})再说|先不(?:管|做|考虑|急)|不急(?:着|于)?|暂时不|过时|噱头|摆设|花架子|忽悠|玄学|智商税|(?:就|先|都|也)?省(?:了|掉|略)(?!.{0,3}(?:不|人|事|时|力|钱))|没啥(?:大|鸟)?用|不是(?:重点|关键|问题|刚需|必需)|没(?:有)?(?:多少|几个)?人(?:会)?(?:用|看)|(?:帮|起)不(?:上|了|到)|太麻烦|嫌麻烦|太费事|从(?:来)?不|帮不上/,
  /不用(?!人|手|每|再|全|从|等|一|担心|怕|操心|户|说|重|跑|搬|改代|买)|甭|(?:可以|能)(?:跳过|省[掉略]?|免|不做|不管)|免了|免掉|懒得|算了|拉倒|别当真|置之不理|不要(?:搞|做|弄|用|碰)|(?<![类识级区差性个特辨鉴])别(?:搞|做|弄|碰|费|加|动|理|信|管|听)(?!太|得太)|(?:查|管|搞|弄|做|学|加|算|测|存|留|问|听|理)(?:它|他|他们|那|这|这个|那个)?(?:干嘛|干什么|干啥|做什么|做啥)/,
  /\b(?:no need|no point|not (?:needed|necessary|required|important|worth|useful|relevant)|unnecessary|needless|pointless|useless|worthless|irrelevant|overrated|overkill|outdated|waste of|a waste|makes no sense|doesn't matter|does not matter|don't matter|do not matter|disagree|why bother|no use|no value)\b/,
  /\b(?:don't|dont|do not|doesn't|does not|needn't|need not|won't|would not|wouldn't|shouldn't|should not)\s+(?:really\s+|even\s+|ever\s+)?(?:need|have to|bother|care|worry|recommend|encrypt|believe|require|make sense|help)\b/,
];

/** Denies often, but as often rejects something else. */
const POSSIBLE = [
  /不(?:该|应该|应|要|宜|可取|关心|在乎|在意|管|做|搞|弄|碰|加|设|看|建|测|训|收|装|留|影响|算)|(?<![类识级区差性个特辨鉴])别(?!人|的|家|处|说|名)|无用|没效果|不起作用|风险太?大|不可能|不靠谱|靠不住|很?难做/,
  /跳过|省略|省掉|放弃|取消|砍掉|忽略|无视|放任|随它去|由它去|随便|凭感觉|拍脑袋|就行|就够|够了|足够/,
  /\b(?:never|skip|ignore|forget|avoid|no|not|don't|dont|do not|doesn't|does not|nobody|nothing|shouldn't|should not|won't|can't|cannot)\b/,
];

const QUESTION = /(\p{Script=Han})[不没]\1|有无|是否|能否/gu;

/** What looks like a denial and is none: a double negation, a warning, a condition, words for what is to be dropped. */
const NO_DENIAL = [
  /不得不|不能不|不可不|不会不|不是不|不是说不\p{Script=Han}?|(?:并)?不是没(?:有)?(?:必要|用|意义)|少不[了得]|不[能可]少|不能[没缺]|离不开|缺不[了得]|缺一不可|不管[^,。]{1,20}?(?:还是|都|也)|非.{1,8}不可|必不可少|不可或缺|(?:不能|不可|不要|不容|别|绝不|切勿)(?:轻易)?(?:忽略|忽视|跳过|省|放弃|随便|小看|浪费|偷懒|等|当.{0,4}没用)|不浪费|忍不住|差不多/u,
  /不(?:能|要|该)?(?:光|只|仅|单)|别(?:光|只|一上来|一直|动不动|老是?|总是?)|(?:没[有]?用到?|无用|不重要|多余|不必要|不需要|用不[到着上]|不该.{0,4}|过时|无关|空着?|重复|离谱)的[^,。]{0,6}?(?:别|不)(?:要|收|留|存|采|拿|问|碰|传)|(?:没[有]?用到?|无用|不重要|多余|不必要|不需要|用不[到着上]|不该.{0,4}|过时)的(?=\p{Script=Han}|别|就)/u,
  /(?:如果|要是|假如|若是|一旦|倘若|万一|谁).{0,12}?(?:不|没)[^,。]*|(?:不|没)[^,。]{1,8}?(?:的话|就(?:不[能许准让该得会行]|别|没法)?|会导致|会出|等于|迟早)|否则|不然|不[^,。]{1,10}不(?:放心|行|可|踏实|安全|能|准|许|让|得)/,
  /\b(?:can't|cannot|never|don't|do not|shouldn't|must not)\s+(?:just |simply )?(?:skip|ignore|forget|neglect|overlook|waste|underestimate)\b|\bnot (?:only|just)\b|\bif\b[^,.]*\b(?:don't|do not|doesn't|skip|ignore|not)\b|\botherwise\b|\bwithout\b|\bno (?:manual|longer)\b|\b(?:unnecessary|useless|irrelevant|redundant|outdated)\s+(?:data|fields?|features?|columns?|permissions?|information|weights?|neurons?|parameters?|ones?|words?)\b/,
];

const everywhere = NO_DENIAL.map((pattern) => new RegExp(pattern, `g${pattern.flags}`));

/** Whether a normalised clause leaves open whether something is so: “有没有”, “是不是”. */
export const asksWhether = (normalized: string): boolean => normalized.search(QUESTION) >= 0;

/** Reads a normalised clause for words of denial. */
export function denialIn(normalized: string): Denial {
  const asked = normalized.replace(QUESTION, ' ');
  const text = everywhere.reduce((rest, pattern) => rest.replace(pattern, ' '), asked);
  if (CLEAR.some((pattern) => pattern.test(text))) return 'clear';
  if (POSSIBLE.some((pattern) => pattern.test(text))) return 'possible';
  return text === asked ? 'none' : 'reversed';
}
