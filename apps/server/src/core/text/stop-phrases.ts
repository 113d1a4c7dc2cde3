/**
 * Words with which Chinese questions are asked, not what they are about. Longer ones are taken out first.
 * Single characters stay: too many words are made of them.
 */
const STOP_PHRASES = `
  怎么办 怎么样 怎么做 怎么弄 怎么搞 怎么才能 怎么 怎样 咋办 咋样 咋整 咋弄 如何 为什么 为啥 为何 凭什么 什么样 什么 啥意思 啥
  有哪些 有什么 有啥 有没有 哪些 哪种 哪个 哪儿 哪里 多少 几个 是不是 能不能 可不可以 要不要 该不该 会不会 行不行 好不好
  可以 能够 应该 需要 必须 想要 希望 觉得 认为 知道 了解 告诉我 告诉 请问 问一下 请教 麻烦 帮我 帮忙 谢谢 介绍一下 介绍 解释一下
  讲一下 讲讲 讲一讲 说一下 说说 说一说 谈谈 聊聊 举个例子 举例 比如 例如 一下 一点 一些 有点 有些
  我们 你们 他们 它们 咱们 自己 人家 别人 大家 这个 那个 这些 那些 这种 那种 这样 那样 这么 那么 这里 那里 一个 一种
  但是 可是 不过 而且 然后 因为 所以 如果 的话 还是 或者 以及 并且 另外 除了 除此之外 之外 就是 不是 还有 已经 现在 的时候 时候
  到底 究竟 其实 真的 一般 通常 主要 具体 大概 老是 总是 一直 特别 非常 比较 方面 东西 事情 问题 办法 方法 方式 措施 步骤 招数
`
  .split(/\s+/)
  .filter((phrase) => phrase !== '')
  .sort((a, b) => b.length - a.length);

const PATTERN = new RegExp(STOP_PHRASES.join('|'), 'g');

/** A normalised question without its question words, even when nothing is left. */
export const contentWords = (normalized: string): string => normalized.replace(PATTERN, ' ');

/** A normalised question without its question words; unchanged when nothing else is in it. */
export function withoutStopPhrases(normalized: string): string {
  const rest = contentWords(normalized);
  return /[\p{L}\p{N}]/u.test(rest) ? rest : normalized;
}
