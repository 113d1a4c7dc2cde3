/** After these words a sentence may go on to affirm what it denied. */
export const TURN =
  /但|不过|而是|可是|然而|还是|才|其实|所以|因此|必须|一定|倒是|唯[一独]|\b(?:but|however|instead|though|still|yet)\b/;

const PRESCRIBES =
  /(?<![不没别只]|需|重|主)(?:要(?!命|死|么|是|什么|啥|不要|多|求)|得(?=\p{Script=Han}{2})(?<!\p{Script=Han}(?<![就也都还先总])得)|应该?|需要|必须|务必|一定)|(?:我会|可以)(?:用|做|加|选|把|上|建)|^(?:就|再|先|得|并|那就)?(?:换(?:成|(?!了))|改用|改成|用(?![户不处得])|(?:做|选|加|拿|看|找)(?![完了过]|[出到]来?也?不|不)|靠|把|定期|及时|平台|按|自动)|(?<!不)就先?(?:用|选|上(?!当))|有.{0,4}必要$|\b(?:must|should|needs? to|have to|so (?:set|use|add|keep|do)|always)\b|^(?:use|add|stop|keep|encrypt|always|set up|understand)\b/u;

/** Whether a normalised clause calls for something to be done. */
export const prescribes = (normalized: string): boolean => PRESCRIBES.test(normalized);

const CONCEDES = /虽(?:然|说)|尽管|固然|^(?:我承认|诚然|纵然|大家都说|都说|有人说|although|though|sure)/;

/** Whether a normalised clause grants something before the sentence says otherwise. */
export const concedes = (normalized: string): boolean => CONCEDES.test(normalized);

const LACKS =
  /^(?:但|可|要是|如果|假如|一旦)?(?:没有?(?!必要|意义|价值|什么|啥|用|关系)|不(?!是|用|必|需|要|该|值|建议|赞成|推荐|支持|考虑|管|主张|可能)|缺(?:了|少)|光(?!是)|without )/;
const HARMLESS =
  /照样|照旧|一样(?:能|行|可以|好)|也(?:没事|行|可以|能|挺|照)|没(?:关系|事|什么)|无所谓|不影响|(?:就|才)(?:行|好|省|清净)/;
const BAD_OUTCOME =
  /就(?:没|会|得不)|谁|天上|上天|失控|跑偏|露馅|抓瞎|崩|炸|垮|塌|翻车|全是|都是|等于|没法|没了|走光|完蛋|出事|麻烦|没人|才知道|不了/;

/** Whether a normalised clause speaks of a lack of something (“没有论坛”). */
export const lacks = (normalized: string): boolean => LACKS.test(normalized);
/** Whether a normalised clause says that nothing bad comes of it. */
export const isHarmless = (normalized: string): boolean => HARMLESS.test(normalized);
/** Whether a normalised clause says that something bad comes of it. */
export const isBadOutcome = (normalized: string): boolean => BAD_OUTCOME.test(normalized);

const ASKS =
  /什么|怎|如何|为何|为啥|谁|哪|几|多少|多[大久长高]|是否|能否|吗$|么$|没有$|(\p{Script=Han})[不没]\1|\b(?:who|what|how|why|which|where|when|is|are|do|does|can)\b/u;

/** Whether a question only takes up a word (“安全审计？”), so that the answer says what is thought of it. */
export const echoes = (normalized: string): boolean => !ASKS.test(normalized);

const LIKEWISE = /(?:同理|亦然|同上|也(?:是)?一样|也是)$|\b(?:same (?:for|goes for|with)|likewise|ditto)\b/;

/** Whether a normalised clause says of something else what was just said. */
export const likens = (normalized: string): boolean => LIKEWISE.test(normalized);

const TOPICAL =
  /^(?:至于|说到|要说|谈到|提到)|(?:这|那)(?:种|招|套|堆|玩意|档子|一套)|(?:这|那)(?:块|些|个|摊|类|事|件事|一块|一摊)$|嘛$|一事$|听(?:着|上去|起来)|看着|号称|所谓|说是/;

const TRIED =
  /过(?:了)?(?:一|两|几|俩|仨|三)(?:次|回|遍|阵|天|年|个月|盒)$|(?:试|搞|弄|做|用|办|请|装|学|买|跑|研究|谈)过(?:了)?$/;
const PRAISE =
  /管用|有用|有效|好用|好使|顶用|不错|挺|很好|明显|提[升高]|改善|见效|划算|值|省|涨|稳|帮了|(?:work|help|improv|paid off)/;

/** Whether a normalised clause only tells that something was once tried. */
export const wasTried = (normalized: string): boolean => TRIED.test(normalized);
/** Whether a normalised clause speaks well of something. */
export const praises = (normalized: string): boolean => PRAISE.test(normalized);

/** Whether a normalised clause only brings something up, in a tone that leaves open what is thought of it. */
export const bringsUp = (normalized: string): boolean =>
  TOPICAL.test(normalized) && echoes(normalized) && !prescribes(normalized);

const CONSENTS =
  /^(?:当然|肯定|必须|必要|没问题|可以|支持|是的?|对|好|要|会|得|能|有|先|按|用|把|给|让|每|定期|都|越|我们?(?:会|用|就|肯定|支持|都|也|每)|(?:yes|sure|of course|absolutely|definitely|every|each|we)\b)/;

/** Whether a normalised clause may answer a question that only takes up a word by going along with it. */
export const consents = (normalized: string): boolean => CONSENTS.test(normalized) || prescribes(normalized);
