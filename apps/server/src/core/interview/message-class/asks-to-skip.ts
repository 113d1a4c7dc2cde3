import { spokenOf } from './spoken-of.ts';

const PATTERNS = [
  /^(?:跳过|略过|过|跳|pass|skip)(?:这(?:一)?(?:道题?|题|个|问)?|此题|它|了)?$/,
  /^(?:这(?:一)?(?:道题|题|个|问)?)?(?:先)?(?:跳过|略过|过|跳|不答|放弃|pass|skip)(?:了|掉)?$/,
  /^(?:直接)?(?:来|到|进|去|看|进入)?(?:下|后)(?:一)?(?:道题?|题|个|个问题|道|问)$/,
  /^换(?:下)?(?:一|个|一个|一道|道|别的)+(?:题目?|问题|道)?$|^换题$/,
  /^(?:skip|pass)(?: (?:it|this|that|(?:this|the) (?:one|question)|on (?:this|that|it)(?: one)?))?$/,
  /^(?:move on|go on|(?:go|move) (?:on )?to (?:the )?next(?: (?:one|question))?)$/,
  /^(?:the )?next(?: (?:one|question))?$|^(?:a )?(?:different|another) question$/,
];

const isSkip = spokenOf({
  cue: /跳|略|^过+[吧了掉]*$|(?:题|道|个|直接|先|就)过[吧了掉]*$|下(?:一)?(?:道|题|个|问)|换|放(?:一放|着|弃|到)|留着|(?:问|换|来).{0,3}别的|不(?:要|答|做|回答|想答|想做|想回答)|往下|弃|(?:看|做|答)(?:后面|别的|其他)|(?:后面|回头|待会儿?|等会儿?|之后)再|算了|pass|skip|\bnext\b|another|something else|\b(?:move|go) (?:on|along|ahead|forward)\b|\bdifferent\b|\bleave\b|come back|later/,
  words: `
    看 后面的 弃 弃权 弃了 跳到
    跳过 跳 略 略过 过 过掉 掉 下 下一 下一个 下一题 下一道 下一道题 下一问 下个 换 换个 换题 别的 其他 其它 放 放一放 放着 放弃 放到 后面 留 留着 答 做 回答 不答
    不做 往下 往后 走 继续 继续下 回头 待会 待会儿 等会 等会儿 之后 以后 再说 再来 再答 问 问我 选择 我选 一题 pass skip skipping next move
    moving go going along on forward ask something else other different leave come back later try
    choose prefer give up yes lets to
  `,
});

/** Whether a clause asks to leave the question and go on. */
export const asksToSkip = (clause: string): boolean =>
  isSkip(clause) || PATTERNS.some((pattern) => pattern.test(clause));
