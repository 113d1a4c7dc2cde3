import { isSmallTalk } from './is-small-talk.ts';
import { spokenOf } from './spoken-of.ts';

const PATTERNS = [
  /^(?:你好|您好|哈喽|嗨|嘿|早上好|上午好|下午好|晚上好|在吗|谢谢(?:你|您)?|多谢|辛苦了?|好的?|好嘞|行|嗯+|可以|没问题|明白了?|懂了|了解了?|知道了|收到|对|是的?|准备好了|开始|我准备好了|可以开始了?|没事|哈+|哦+|呃+|额+|继续)$/,
  /^(?:等|稍等|等等|等一(?:下|会儿?)|稍等一?下|让?我?(?:再|先)?(?:想|想想|想一想|考虑|思考|组织|梳理)(?:一下|一会儿?|下|一下语言|下语言|语言)?|给我(?:点|一点|几|一)(?:秒|分钟|下)?(?:时间)?|暂停(?:一下)?|休息(?:一下|会儿)?)$/,
  /^(?:我)?(?:有点|好|很|太|挺|非常)?(?:紧张|慌|焦虑|难)(?:了|啊|哦)?$|^(?:这题)?(?:好|太|真|有点)难(?:了|啊)?$/,
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?(?: you)?(?: very much| a lot)?|ok(?:ay)?|yes|yeah|yep|sure|right|got it|i see|alright|all right|fine|great|cool|understood|(?:im |i am )?ready|start|begin|go ahead|continue)$/,
  /^(?:(?:let|give) me (?:think|see|a (?:moment|second|minute|sec)|some time|a bit)(?: (?:for )?(?:a (?:moment|second|minute|bit|while)))?(?: about (?:it|that|this))?|(?:one|just a|a) (?:moment|second|minute|sec)|hold on|wait(?: a (?:moment|second|minute|sec|bit))?|im (?:thinking|nervous)|i am (?:thinking|nervous)|pause)$/,
];

const isBeside = spokenOf({
  cue: /^这样$|想[想一]|想好|捋|理[一下清]|思考|考虑|组织|梳理|等|马上|喝|查|容我|准备一下|^(?:可以|行)了$|谢|辛苦|(?<!不|不太|没|没太|不大|不怎么)明白|懂了|原来|意思|紧张|慌|难|好问题|棒|你好|您好|喂|在吗|没关系|可以的|好的|行的|几点了|准备好|\b(?:moment|moments|second|sec|minute|minutes|think|thinking|gather|thoughts|hang|hold|wait|brb|thanks|thank|nice|cool|interesting|sense|hear me|hello|hi|tough|hard|tricky|ready|nervous)\b|good question|i see/,
  words: `
    容 容我 行了 可以了 挺
    这样     想想 想 想一想 想一下 想好 想好了 捋 捋捋 捋一捋 捋一下 理 理理 理一理 理一下 理清 思路 思考 考虑 组织 梳理 语言 等 等等 等我 等会 等会儿 等一等 稍 稍等 稍候 马上
    喝 口 水 喝水 喝口水 喝口 查 资料 明白 明白了 懂 懂了 原来 原来如此 如此 有意思 意思 紧张 慌 难 好问题 棒 真棒 你好 您好 喂 在吗 没关系 没事 可以的 好的 行的
    谢谢 提示 辛苦了 几 几点 几点了 准备 准备好 准备好了 开始 秒 秒钟 分钟 时间 半 会 会儿 一会 一会儿 哈哈 moment moments second seconds sec
    minute minutes think thinking gather thoughts hang hold wait waiting brb thanks thank nice cool
    great interesting makes sense make hear hello hi hey see got it tough hard tricky ready nervous
    good fine give me take time need tip hint help for on a while
  `,
});

/** Whether a clause is beside the question: a greeting, thanks, “让我想想”, or small talk. */
export const isAside = (clause: string): boolean =>
  isBeside(clause) || PATTERNS.some((pattern) => pattern.test(clause)) || isSmallTalk(clause);
