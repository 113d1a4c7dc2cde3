import { normalize } from './normalize.ts';

const PATTERNS = [
  /(?:忽略|无视|忘掉|忘记|不要管|不用管|别管|不管|抛开|跳过|关闭|绕过|覆盖).{0,12}(?:规则|指令|指示|提示|设定|限制|要求|说明|引用|资料|材料)|引用检查/,
  /系统提示词?|提示词(?:原文|内容|是什么|发)|system prompt|initial prompt|your (?:instructions|prompt|rules)/,
  /(?:当成|作为|视为|冒充).{0,6}系统(?:消息|指令|提示)|^【?(?:系统|system)(?:消息|指令|提示)?[】:：]|新(?:的)?指令|new instructions?|优先级最高|highest priority/,
  /(?:ignore|disregard|forget|override|bypass).{0,24}(?:instructions?|rules?|prompts?|above|previous|rubric|guidelines|documents?|material|sources?)/,
  /you are (?:now )?(?:dan|an? unrestricted)|no restrictions|jailbreak|developer mode|(?:进入|打开|开启)(?:开发者|越狱)模式?|没有任何限制/,
  /(?:从现在起|现在开始|今后|以后|接下来).{0,12}(?:你是|你不再|你要扮演|不用引用|不要引用|不要查|别查|随便编|不受|都回答|只回答)/,
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
