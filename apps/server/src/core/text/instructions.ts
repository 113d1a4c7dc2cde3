import { normalize } from './normalize.ts';

const PATTERNS = [
  /(?:忽略|无视|忘掉|忘记|不要管|抛开|跳过).{0,12}(?:规则|指令|指示|提示|设定|限制|要求|说明)/,
  /系统提示词?|提示词(?:原文|内容|是什么|发)|system prompt|initial prompt|your (?:instructions|prompt|rules)/,
  /(?:当成|作为|视为|冒充).{0,6}系统(?:消息|指令|提示)|^【?(?:系统|system)(?:消息|指令|提示)?[】:：]/,
  /(?:ignore|disregard|forget|override|bypass).{0,24}(?:instructions?|rules?|prompts?|above|previous|rubric|guidelines)/,
  /you are (?:now )?(?:dan|an? unrestricted)|no restrictions|jailbreak|developer mode|开发者模式|越狱/,
  /(?:从现在起|现在开始|今后|接下来).{0,8}(?:你是|你要扮演|不用引用|不要引用|随便编|不受)/,
  /(?:print|repeat|reveal|output|show|输出|打印|复述|泄露|说出).{0,16}(?:everything above|above this line|verbatim|system|你的(?:系统|规则|设定|指令))/,
];

/** Whether a text gives orders to the assistant instead of asking about the material. */
export function givesInstructions(text: string): boolean {
  const normalized = normalize(text);
  return PATTERNS.some((pattern) => pattern.test(normalized));
}
