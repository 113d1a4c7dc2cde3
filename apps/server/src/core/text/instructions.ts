import { normalize } from './normalize.ts';

const PATTERNS = [
  /(?:忽略|无视|忘掉|忘记|不要管|不用管|别管|不管|抛开|跳过|关闭|绕过|覆盖).{0,12}(?:规则|指令|指示|提示|设定|限制|要求|说明|引用|资料|材料)|引用检查/,
  /系统提示词?|提示词(?:原文|内容|是什么|发|告诉|贴|列)|(?:你的?|内部|隐藏|初始|背后)的?.{0,4}(?:提示词|指令)|(?:隐藏|内部|后台)的?(?:配置|规则|密钥)|system.?prompt|hidden (?:prompts?|instructions?|rules?|config)|initial prompt|your (?:instructions|prompt|rules)/,
  /(?:当成|作为|视为|冒充).{0,6}系统(?:消息|指令|提示)|^【?(?:系统|system)(?:消息|指令|提示)?[】:：]|新(?:的)?指令|new instructions?|优先级最高|highest priority|(?:管理员|系统|官方|开发者)(?:通知|公告|消息|指令)[\]】:：]/,
  /(?:无条件|一律|统统|必须|直接|不管|都).{0,10}(?:给|打)?.{0,4}(?:满分|100 ?分|一百分)|full marks? (?:no matter|regardless|unconditionally|to (?:all|every))/,
  /(?:ignore|disregard|forget|override|bypass).{0,24}(?:instructions?|guidance|rules?|prompts?|above|previous|rubric|guidelines|documents?|material|sources?)/,
  /you are (?:now )?(?:dan|an? unrestricted)|no restrictions|jailbreak|越狱|(?:had|have|with) no (?:guidelines|rules|filters)|safety (?:filters?|checks?) (?:is |are )?(?:disabled|off)|must comply with|(?:无限制|不受(?:任何)?(?:约束|限制))的?(?:版本|模式)|(?:解除|取消)(?:你的|所有|全部|一切)(?:限制|约束)|developer mode|(?:进入|打开|开启)(?:开发者|越狱)模式?|没有任何限制/,
  /(?:从现在起|现在开始|今后|以后|接下来).{0,12}(?:你是|你不再|你要扮演|不用引用|不要引用|不要查|别查|随便编|不受|都回答|只回答)/,
  /you are now (?:an?|my) |from now on,? (?:act|you|only|obey|answer|speak|reply|comply)|stop being (?:an?|my) |as (?:the|your) (?:ceo|owner|developer|admin)\w*\b.{0,40}\border\b/,
  /(?:设定|规则|规矩)(?:全部|都|统统)?(?:作废|不算数)|忘(?:掉|记|了)(?:那份|这份|所有|你的)?.{0,4}(?:文档|身份)|(?:每句话|每个回答).{0,8}(?:开头|结尾|加上|喊)|(?:只|照)听我的|照我说的答/,
  /伪造.{0,6}(?:引用|编号|出处|来源)|(?:引用|编号|标号).{0,8}(?:伪造|都?改成)|(?:decode|解码).{0,16}(?:照做|照办|执行|and (?:follow|do|execute|run))/,
  /(?:repeat|print|translate|复述|翻译|念).{0,16}(?:(?:text|words|message) above|first message)|收到的第一条/,
  /(?:假装|扮演|装作).{0,20}(?:资料|材料|文档|写着|助手|没有|是)|\b(?:act as|pretend (?:to be|that|you))\b/,
  /(?:只|都|统一)(?:要|需|能)?(?:回答|回复|输出)[“"「'].+[”"」']|直接编(?:一个|一段|造)?|(?:repeat|say) the word/,
  /(?:print|repeat|reveal|output|show|输出|打印|复述|泄露|说出|翻译|发给我).{0,24}(?:everything above|above this line|verbatim|system (?:prompt|message|instruction)|你的(?:系统|规则|设定|指令)|上面的规则|一字不漏)|一字不漏/,
  /<\/?(?:system|document|answer|grade|instructions?|source)>|执行\s*(?:rm|sudo|curl|shell)|rm -rf|我是(?:你的)?(?:管理员|开发者)/,
];

/** Whether a text gives orders to the assistant instead of asking about the material. */
export function givesInstructions(text: string): boolean {
  const normalized = normalize(text);
  return PATTERNS.some((pattern) => pattern.test(normalized));
}
