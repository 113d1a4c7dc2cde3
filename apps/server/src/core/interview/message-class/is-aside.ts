import { isSmallTalk } from './is-small-talk.ts';

const PATTERNS = [
  /^(?:你好|您好|哈喽|嗨|嘿|早上好|上午好|下午好|晚上好|在吗|谢谢(?:你|您)?|多谢|辛苦了?|好的?|好嘞|行|嗯+|可以|没问题|明白了?|懂了|了解了?|知道了|收到|对|是的?|准备好了|开始|我准备好了|可以开始了?|没事|哈+|哦+|呃+|额+|继续)$/,
  /^(?:等|稍等|等等|等一(?:下|会儿?)|稍等一?下|让?我?(?:再|先)?(?:想|想想|想一想|考虑|思考|组织|梳理)(?:一下|一会儿?|下|一下语言|下语言|语言)?|给我(?:点|一点|几|一)(?:秒|分钟|下)?(?:时间)?|暂停(?:一下)?|休息(?:一下|会儿)?)$/,
  /^(?:我)?(?:有点|好|很|太|挺|非常)?(?:紧张|慌|焦虑|难)(?:了|啊|哦)?$|^(?:这题)?(?:好|太|真|有点)难(?:了|啊)?$/,
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?(?: you)?(?: very much| a lot)?|ok(?:ay)?|yes|yeah|yep|sure|right|got it|i see|alright|all right|fine|great|cool|understood|(?:im |i am )?ready|start|begin|go ahead|continue)$/,
  /^(?:(?:let|give) me (?:think|see|a (?:moment|second|minute|sec)|some time|a bit)(?: (?:for )?(?:a (?:moment|second|minute|bit|while)))?(?: about (?:it|that|this))?|(?:one|just a|a) (?:moment|second|minute|sec)|hold on|wait(?: a (?:moment|second|minute|sec|bit))?|im (?:thinking|nervous)|i am (?:thinking|nervous)|pause)$/,
];

/** Whether a clause is beside the question: a greeting, thanks, “让我想想”, or small talk. */
export const isAside = (clause: string): boolean =>
  PATTERNS.some((pattern) => pattern.test(clause)) || isSmallTalk(clause);
