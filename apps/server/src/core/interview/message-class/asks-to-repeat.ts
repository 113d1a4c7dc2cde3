import { spokenOf } from './spoken-of.ts';

const PATTERNS = [
  /^(?:能|可以|能不能|可不可以)?(?:把)?(?:题目?|问题|这(?:道)?题)?(?:能)?(?:再|重新|重)(?:说|念|讲|问|读|来|发|重复)(?:一?(?:遍|次|下|回))?(?:题目?|问题|刚才的(?:题目?|问题))?$/,
  /^(?:能|可以|能不能)?重复(?:一)?(?:遍|下|次)?(?:题目?|问题|刚才的(?:题目?|问题))?$/,
  /^(?:刚才|我)?(?:没|没有)(?:太)?(?:听|看)(?:清楚?|见|到)(?:题目?|问题)?$|^(?:题目?|问题)(?:是)?(?:什么|啥)(?:来着)?$|^(?:刚才)?(?:问|说)(?:的)?(?:是)?(?:什么|啥)(?:来着)?$|^你?刚才(?:问|说)(?:了)?(?:什么|啥)$/,
  /^(?:repeat|say|ask|read)(?: (?:it|that|this|(?:the|your|that) question))?(?: (?:again|once more|one more time))?(?: for me)?$/,
  /^(?:什么|啥|what|huh|eh)$/,
  /^(?:once more|again|(?:i beg your )?pardon(?: me)?|come again|say again|what was (?:the|your) question(?: again)?|what did you (?:ask|say)|i (?:didnt|did not) (?:catch|hear) (?:that|it|you|the question)|missed that)$/,
];

const isRepeat = spokenOf({
  cue: /(?:再|重新?).{0,8}(?:说|念|讲|问|读|来|发|看|听|重复|播|展示)|重复|没(?:听|看)(?:清|见|到)|没(?:太|怎么)?(?:听|看)清|听不[清见到]|走神|^你?(?:刚才|刚刚)?问的?(?:是)?(?:什么|啥)$|(?:题目?|问题).{0,4}(?:忘|是什么|是啥)|忘.{0,4}(?:题目?|问题)|(?:什么|啥)来着|断线|掉线|网[络]?卡|断了|信号|没声|原题|回到|\b(?:repeat|restate|pardon|missed|remind|zoned|disconnected)\b|\bagain\b|\bonce more\b|one more time|\b(?:didnt|couldnt|cant|cannot|not)\b.{0,8}\b(?:hear|catch)\b|hear (?:that|it|the question)|lost (?:the |my )?connection|what (?:is|was) the question/,
  words: `
    不好 不太好 原题 原 中断 没声
    再说 再 重 重新 重复 说 念 讲 问 读 发 看 看看 听 播 展示 显示 清 清楚 见 到 没听 没看 走神 忘 忘了 忘记 什么 啥 来着 断线 掉线 断 断了 网 网络 网卡 卡
    卡了 声音 信号 回到 一眼 全 完整 刚 刚刚 慢 慢点 what were asking asked ask say said says read tell repeat restate
    rephrase pardon beg missed miss remind reminded remember zoned out disconnected again once time
    hear heard catch caught lost connection show see look quick i couldnt couldn cant cannot go back
    over distracted
  `,
});

/** Whether a clause asks to hear the question again. */
export const asksToRepeat = (clause: string): boolean =>
  isRepeat(clause) || PATTERNS.some((pattern) => pattern.test(clause));
