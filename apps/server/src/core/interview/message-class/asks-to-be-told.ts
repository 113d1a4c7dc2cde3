import { spokenOf } from './spoken-of.ts';

const PATTERNS = [
  /^(?:你|您)?(?:就|来|能|可以|能不能|可不可以|干脆)*(?:直接)?(?:把)?(?:标准|正确|参考|这题的?)?(?:答案)?(?:告诉|说给|讲给)(?:给)?(?:我)?(?:听)?(?:标准|正确|参考|这(?:道)?题的?)?(?:答案|怎么答|该怎么(?:答|说)|要点)?(?:得了|算了)?$/,
  /^(?:你|您)(?:直接|来|先|帮我)*(?:说|讲|答|回答|说说|讲讲)(?:一下|一遍|看|给我听|答案|要点)?$/,
  /^(?:你|您)(?:觉得|认为|怎么看|会怎么(?:回?答|说|做))$|^(?:这(?:道)?题)?(?:应该|该|要)怎么(?:回?答|说)(?:才(?:对|好|行))?$/,
  /^把(?:标准|正确|参考)?答案(?:给|告诉|发给|念给|说给)我(?:听|看)?$/,
  /^(?:直接)?(?:给|公布|揭晓|示范|看|听|显示|要|说|讲)(?:我|一下)?(?:看)?(?:看)?(?:你的)?(?:标准|正确|参考|这题的?)?(?:答案|解析|要点)$/,
  /^(?:这(?:道)?题的?|那)?(?:标准|正确|参考)?(?:答案|要点)(?:到底|究竟)?(?:是(?:什么|啥)|呢|在哪(?:里|儿)?|怎么说)$/,
  /^(?:why dont you )?(?:tell|show|give) me(?: (?:the|a|your|its)(?: (?:correct|right|model|reference|sample|full))? (?:answer|solution|points?)s?| what it is| how to answer(?: (?:it|this|that))?)?(?: directly)?$/,
  /^(?:whats|what is|what are) (?:the|your) (?:(?:correct|right|model|reference|sample) )?(?:answer|solution|points)s?$/,
  /^(?:what would you (?:say|answer)|how would you answer(?: (?:it|this|that))?)$/,
  /^(?:you (?:tell me|answer(?: it| this)?|say it|do it)|answer it (?:yourself|for me)|(?:show|see|reveal) (?:the )?(?:answer|solution))$/,
];

const isTold = spokenOf({
  cue: /^(?!.*(?:不(?:太)?知|\bquestion\b)).*(?:答案|解析|揭晓|公布|告诉我|教教?我|怎么(?:回)?答(?!比)|换你|^你(?:们)?来(?:吧|说|讲|答)?$|你(?:就|先|直接|帮我|还是)*(?:说|讲|答)|\b(?:answers?|solution|reveal|teach)\b|\b(?:tell|show) me\b|what (?:should|would|could) (?:i|you) (?:have )?(?:say|said|answer)|how (?:would|should) you)/,
  words: `
    知道 求 上 给 示范 示范一下 出 亮出
    答案 标准 标准答案 正确 参考 参考答案 解析 要点 揭晓 公布 亮 告诉 教 教教 教我 怎么 如何 答 回答 换 换你 说 说说 说一说 讲 讲讲 看 看看 听 听听 念 给出 呢 该
    不想 想了 想不了 到底 究竟 正确的 好的 what whats how answer answers solution solutions reveal teach tell show
    see say said good model reference sample correct right ideal full directly would give up look at
    points
  `,
});

/** Whether a clause asks the interviewer for the answer: “你来告诉我”, “just tell me”. */
export const asksToBeTold = (clause: string): boolean =>
  isTold(clause) || PATTERNS.some((pattern) => pattern.test(clause));
