/**
 * Words that say nothing about any subject: whom, how, politely, about the question as such. Whatever is made of
 * them and of the words of one kind of aside is that aside.
 */
export const COMMON_WORDS: readonly string[] = `
  我 你 您 我们 咱 咱们 它 老师 面试官 自己 大家
  这 那 这个 那个 这道 那道 这题 那题 这道题 这一题 此题 本题 题 题目 问题 这里 这块 这方面 这种 这么 那么 那
  一 一个 一下 一点 一点点 一点儿 一些 一遍 一次 一道 一题 一句 几 几句 个 点 下 些 句 道 次 遍 回 丢丢 儿
  吧 吗 么 呢 啊 呀 嘛 哦 哈 啦 呗 诶 欸 哎 唉 嗯 呃 额 喔 噢 了 的 得 地 着 过
  是 有 在 就 也 还 都 又 再 先 才 只 只能 真 真的 真是 太 很 挺 蛮 好 好像 最 有点 有些 非常 特别 稍微 完全 确实
  实在 其实 老实说 说实话 可能 大概 应该 暂时 现在 刚才 刚刚 刚 今天 已经 马上 直接 干脆 还是 要不 要不然 或者 算了 好吧
  能 能不能 可以 可不可以 可否 能否 会 要 想 想要 需要 希望 不 没 没有 别 请 麻烦 劳驾 拜托 帮 帮我 帮忙 给 给我 让 让我
  来 去 把 跟 和 对 对于 关于 从 往 用 不好意思 抱歉 对不起 谢谢 感谢 多谢 辛苦 所以 因为 不过 但 但是 那就 行 行吗 好吗 可以吗
  i im ive id ill you youre your me my mine we us our a an the this that it its is am are was were be been
  will to of for on in with about at by and or but so then just really very quite a bit little actually honestly
  please can could would may might shall should must do does did dont didnt have has had not no
  now here there all any some one another more much too also again yet still well ok okay oh um uh hmm sorry
  thanks thank thing question questions interviewer sir maam lets let want need like if there right
`
  .split(/\s+/)
  .filter(Boolean);
