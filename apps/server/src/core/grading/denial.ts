import { INSISTENCE } from './insistence-words.ts';
import { DISMISSALS, RHETORICAL } from './judgement-words.ts';
import { REFUSALS, RELUCTANCE } from './refusal-words.ts';

/** Whether a stretch of text denies what it speaks of, by its words alone; `reversed`: it denies the denial. */
export type Denial = 'none' | 'reversed' | 'possible' | 'clear';

/** Denies that something is needed, useful or right, whatever it speaks of. */
const CLEAR = [
  /不需要|不必(?!要)|无需|无须|毋须|(?:没|没有|没什么|没啥|没多大|毫无|无)(?:必要|意义|价值|所谓|好处)|何必|何苦|用不[着上]|犯不[着上]|大可不必|不值[得当]/,
  /不(?:太|怎么|大|是很)?(?:赞成|赞同|同意|支持|主张|建议|推荐|认可|提倡|看好|考虑|适合|合适|适用|感兴趣)|反对|拒绝(?:做|用|搞|采)/,
  /(?<!避免|减少|防止|杜绝|不要|别|不)浪费|白费|白花|多余|多此一举|画蛇添足|瞎折腾|无关紧要|没(?:有|什么|啥)?关系|不相干|可有可无|鸡肋|得不偿失|不划算|不重要|不要紧|不管用|没人(?:看|在乎|关心)|没(?:什么|啥|多大)?用(?![在到于来过])|没[^,。]{0,4}(?:价值|意义|必要|作用|用处|好处)|(?:以后|回头|将来|等.{0,6})再说|先不(?:管|做|考虑|急)|不急(?:着|于)?(?!的)|暂时不|过时|噱头|摆设|花架子|忽悠|玄学|智商税|(?:就|先|都|也)?省(?:了|掉|略)(?!.{0,3}(?:不|人|事|时|力|钱))|没啥(?:大|鸟)?用|不是(?:重点|关键|问题|刚需|必需)|没(?:有)?(?:多少|几个)?人(?:会)?(?:用|看)|(?:帮|起)不(?:上|了|到)|太麻烦|嫌麻烦|太费事|从(?:来)?不|帮不上/,
  /不用(?!人|手|每|再|全|从|等|一|担心|怕|操心|户|说|重|跑|搬|改代|买)|甭|(?:可以|能)(?:跳过|省[掉略]?|免|不做|不管)|免了|免掉|懒得|算了|拉倒|别当真|置之不理|不要(?:搞|做|弄|用|碰)|(?<![类识级区差性个特辨鉴])别(?:搞|做|弄|碰|费|加|动|理|信|管|听)(?!太|得太)|(?:查|管|搞|弄|做|学|加|算|测|存|留|问|听|理)(?:它|他|他们|那|这|这个|那个)?(?:干嘛|干什么|干啥|做什么|做啥)/,
  /\b(?:no need|no point|not (?:needed|necessary|required|important|worth|useful|relevant)|unnecessary|needless|pointless|useless|worthless|irrelevant|overrated|overkill|outdated|waste of|a waste|makes no sense|doesn't matter|does not matter|don't matter|do not matter|disagree|why bother|no use|no value)\b/,
  // Kept to a minimum, or done for nobody: “合作方也尽量不找”.
  /(?:尽量|最好|基本|轻易|一概|一律)(?:都|也|就|是)?(?:不|别)(?:去|想|再)?(?:找|请|招|谈|办|建|搞|弄|做|设|学|投|训|写|教|测|参加|参与|合作)(?=$|[,了])/,
  ...DISMISSALS,
  ...RHETORICAL,
  ...REFUSALS,
  // What is dropped for something else.
  /^(?:我|那|所以|依我看)?(?:觉得|认为)?与其|还不如(?!直接说)|宁(?:可|愿|肯)(?!.{0,12}也要)|也不(?:跟|和|会|愿|想|肯)/,
  /\b(?:don't|dont|do not|doesn't|does not|needn't|need not|won't|would not|wouldn't|shouldn't|should not)\s+(?:really\s+|even\s+|ever\s+)?(?:need|have to|bother|care|worry|recommend|encrypt|believe|require|make sense|help)\b/,
];

/** Denies often, but as often rejects something else. */
const POSSIBLE = [
  ...RELUCTANCE,
  /不(?:该|应该|应|要|宜|可取|关心|在乎|在意|管|做|搞|弄|碰|加|设|看|建|测|训|收|装|留|影响|算|找(?!到)|请|招|谈|办|参加|参与)|(?<![类识级区差性个特辨鉴])别(?!人|的|家|处|说|名)|无用|没效果|不起作用|风险太?大|不可能|不靠谱|靠不住|很?难做/,
  /反而|反倒|只会(?!让.{0,6}更好)|不如|拖(?:慢|累|进度|时间|工期)|不动(?=$|[,了它])|[也太更又可真]贵|不买$|^砍$|太影响|掉(?:精度|准确率|点)|成本(?:太|过|翻)|烧钱|冷门|添[乱堵]|坏事|失真|四不像|老一套|一把梭|不[挑洗理选认]|(?:太|过于?)(?:慢|贵|弱|重|玄|烦|难|累|复杂|侵犯|学术|理想)|取代|那一?套|最省[心事力]$|自己(?:就)?会(?:搞定|消化|处理|忽略|学会|解决)|就(?:好|得了)$/,
  /跳过|省略|省掉|放弃|取消|砍掉|忽略|无视|放任|随它去|由它去|随便(?![点挑抽选关拔让][^,]{0,2}[几一两])|凭感觉|拍脑袋|就行|就够|够了(?=$|[,吧呀])|足够/,
  /\b(?:never|skip|ignore|forget|avoid|no|not|don't|dont|do not|doesn't|does not|nobody|nothing|shouldn't|should not|won't|can't|cannot)\b/,
];

const QUESTION = /(\p{Script=Han})[不没]\1|有无|是否|能否/gu;

/** What looks like a denial and is none: a double negation, a warning, a condition, words for what is to be dropped. */
const NO_DENIAL = [
  ...INSISTENCE,
  /(?:没用|用不[上着到]|多余|不重要|无关|没价值|不需要|不管用|不顶用|不中用|不干活|不值钱)的[^,]{0,6}(?:砍|删|去|扔|剪|丢|剔|清|减)[掉了]?|(?:砍|删|去|扔|剪|甩|丢|剔|清|减)[^,]{0,4}(?:没用|用不[上着到]|多余|不要|不需要|冗余|不重要|无关)的?|[偷抢捡截拿泄][^,]{0,6}也(?:没用|白|看不)/,
  // Nobody minds a bother: “别嫌吵”; what works is nothing but this; what has no meaning is put in its place.
  /(?:别|不要|不)嫌(?!.{0,2}不)|(?:管用|有用|有效|靠谱)的(?:无非|不过|其实)?就?是|(?:无|没有?)意义的?(?:编号|代号|字符|符号|数字|串|名)|(?:用不着|没必要|不需要|不必|不用|无需)(?:再)?(?:靠|要|让|叫|等|找)?(?:人工|人(?!家|员|才|口)|手工|手动)/,
  // What is not needed is not taken.
  /(?:没关系|无关|用不[到着上]|不需要|没用到?)(?:的)?[^,]{0,3}(?:就|便|则)?(?:一个[^,]{0,4}都|一概|一律|都|全)?不(?:收|采|存|要|拿|问|留)/,
  // What a machine spares people, what goes on from there, and what a criterion rules out.
  /(?:^|[,、])人(?:就)?(?:不用|不必|无需|甭)|(?:不|别|不用|不必)(?:再)?从(?:零|头|0)|能[^,]{1,8}绝不|(?:不了|不[到够动起])[^,]{0,4}就(?:不|别|放弃|算了|砍)[^,]{0,2}$/,
  /(?:没[有]?用到?|没(?:有)?必要|无用|多余|不必要|不需要|用不[到着上]|无关)的[^,。]{0,6}?(?:别|不)(?:该|要|会|再|能|让)?(?:收|留|存|采|拿|问|碰|传|打听|要|索)/,
  /(?:不|没)[^,]{1,10}(?:全|都)(?:是)?白[忙费干搭做]/,
  /(?:再|多|神仙|什么)[^,]{0,10}(?:也|都)(?:没用|白搭|白费|不行|救不了|没救|枉然)|不[^,]{1,4}了?(?:必须|马上|立刻|立马|赶紧|及时)|别等|^(?:但|可|要是|如果)?(?:没有?|不(?!是|用|必|需|要|该|值|建议|赞成|推荐|支持|考虑|管))[^,]{1,14}(?:就是|等于|就没|就像|好比)/,
  /(?:别|不要|不能|不可|切勿|莫)(?:忘|漏|怕|嫌(?:麻烦|烦|贵|慢)|小看|小瞧|低估|不当回事|当成?(?:小事|耳旁风|摆设|儿戏)|放着不管|大意|马虎|糊弄|凑合|犯懒|等出|等到|等用户|等客户|只|再(?=[训练靠手刷跑])|攒|拖|断|歇|漏|凉|混|堆|想(?:碰|看|靠|摸|进|上|拿)|一直|动不动|藏|憋|各(?=\p{Script=Han}各)|闷头?|瞒|遮|捂|窝|乱|死[磕记盯]|硬[扛撑凑]|瞎|傻|指望|图省事|关起门|以为|自己闷)|(?:绝|并|可|又|也|从来)?(?:不是|不算|不叫|并非|绝非)(?:[^,]{0,3}(?:浪费|多余|摆设|噱头|花架子|走过场|走形式|可有可无|小事|没用|白|随便|一次性|一锤子))|(?:不|没)(?:行|好|过关|到位)[^,]{0,8}(?:白搭|白费|白干|没用|完蛋|都是空|免谈)|(?:没|不)[^,]{1,14}(?:可|就|绝对|肯定|那|是|真)(?:不行|不成|不可以|不对|玩不转|转不动|跑不动|走不通|没戏|抓瞎|瘫|没法\p{Script=Han})|能[^,]{1,14}就(?:别|不要|不用|绝不|不)|哪(?:能|里能|是)?[^,]{0,10}(?:就完|完事|一次)|哪能不|怎么能不|岂能不|不得不|不能不|不可不|不会不|不是不|不是说不\p{Script=Han}?|(?:并)?不是没(?:有)?(?:必要|用|意义)|少不[了得]|不[能可]少|不能[没缺]|离不开|缺不[了得]|缺一不可|不管[^,。]{1,20}?(?:还是|都|也)|非.{1,8}不可|必不可少|不可或缺|(?:不能|不可|不要|不容|别|绝不|切勿)(?:轻易)?(?:忽略|忽视|跳过|省|放弃|随便|小看|浪费|偷懒|等|当.{0,4}没用)|不浪费|忍不住|差不多/u,
  /不(?:能|要|该)?(?:光|只|仅|单)|别(?:光|只|一上来|一直|动不动|老是?|总是?)|(?:没[有]?用到?|无用|不重要|多余|不必要|不需要|用不[到着上]|不该.{0,4}|过时|无关|空着?|重复|离谱)的[^,。]{0,6}?(?:别|不)(?:要|收|留|存|采|拿|问|碰|传)|(?:没[有]?用到?|无用|不重要|多余|不必要|不需要|用不[到着上]|不该.{0,4}|(?<!早|就|都)过时)的(?=\p{Script=Han}|别|就)/u,
  /(?:如果|要是|假如|若是|一旦|倘若|万一|谁(?![也都])).{0,12}?(?:不|没)[^,。]*|(?<!都)(?:不|没)[^,。]{1,8}?(?:的话|(?<![迁将成])就(?:不[能许准让该得会行]|别|没法)?|会导致|会出|等于|迟早)|否则|不然|不[^,。]{1,16}不(?:放心|行|可|踏实|安全|能|准|许|让|得)/,
  /\b(?:can't|cannot|never|don't|do not|shouldn't|must not)\s+(?:just |simply )?(?:skip|ignore|forget|neglect|overlook|waste|underestimate|drop|cut|miss|omit|abandon|give up|compromise)\b|\bnot (?:only|just)\b|\bif\b[^,.]*\b(?:don't|do not|doesn't|skip|ignore|not)\b|\bso (?:that )?[^,.]*\b(?:doesn't|does not|don't|do not|won't|will not|can't|cannot|never)\b|\botherwise\b|\bwithout\b|\bno (?:manual|longer)\b|\b(?:unnecessary|useless|irrelevant|redundant|outdated)\s+(?:data|fields?|features?|columns?|permissions?|information|weights?|neurons?|parameters?|ones?|words?)\b/,
];

/** What somebody else says, or says to the machine. */
const QUOTED = /(?<=[^“"「]{2})(?:“[^”]*”|"[^"]*"|「[^」]*」)/g;

const everywhere = NO_DENIAL.map((pattern) => new RegExp(pattern, `g${pattern.flags}`));

/** Whether a normalised clause leaves open whether something is so: “有没有”, “是不是”. */
export const asksWhether = (normalized: string): boolean => normalized.search(QUESTION) >= 0;

/** Reads a normalised clause for words of denial. */
export function denialIn(normalized: string): Denial {
  const asked = normalized.replace(QUOTED, ' ').replace(QUESTION, ' ');
  const text = everywhere.reduce((rest, pattern) => rest.replace(pattern, ' '), asked);
  if (CLEAR.some((pattern) => pattern.test(text))) return 'clear';
  if (POSSIBLE.some((pattern) => pattern.test(text))) return 'possible';
  return text === asked ? 'none' : 'reversed';
}
