import { spokenOf } from './spoken-of.ts';

const ADVERB =
  '(?:我|真的?|真|完全|确实|实在|也|还|就|一点(?:儿|都|也)*|压根|根本|暂时|有点|都|这(?:个|道题|题|块|方面|里)?)*';
const UNKNOWING =
  '(?:不(?:太|大|怎么|是很)?(?:知道|会|清楚|了解|懂|熟悉?|确定|记得)|不晓得|没(?:有)?(?:学过|思路|头绪|印象|准备过?|了解过?|接触过?|想法|概念|做过|听说过|主意|辙)|想不(?:出来?|起来?|到)(?:什么|别的)?|记不(?:得|起来?|清楚?)|忘(?:记|光)?了?|答不(?:上来?|出来?)|说不(?:上来?|出来?)|卡(?:住|壳)?了?|唔(?:识|知)(?:道)?|懵了?|一片空白|脑子空白)';
const OBJECT =
  '(?:了|诶|欸|(?:该|要)?(?:怎么|如何|咋)(?:回?答|说|做|讲|办|弄)|(?:该|要)(?:说|答)(?:什么|啥)|从哪(?:儿|里)?(?:说|开始|讲)?起?|什么|这(?:个|道题|题|块|方面|些)|答案|更多|别的|其他)*';

const PATTERNS = [
  new RegExp(`^${ADVERB}${UNKNOWING}${OBJECT}$`),
  /^(?:暂时)?(?:就|也就)?(?:没有?(?:别的|其他|更多|什么|要补充的?)*了|没了|只(?:能)?(?:想到|知道)这(?:些|么多)了?|(?:就)?这(?:些|么多)了?|没有?(?:要)?补充(?:的)?了?|说完了|答完了)$/,
  /^(?:i )?(?:really |honestly |just |still )*(?:dont|do not|didnt|cant|cannot) (?:really |even )?(?:know|remember|recall|think of (?:any|it|anything)(?:thing)?(?: (?:else|more))?|answer)(?: (?:this|that|it|the answer|how(?: to (?:answer|do|say)(?: (?:it|this|that))?)?|this one|to (?:this|that|it|the|question)|question|about (?:this|that|it)|anything(?: about (?:this|that|it))?|any more|anymore))*$/,
  /^(?:i )?(?:have |havent |ve )?(?:absolutely |really |honestly )?(?:no (?:idea|clue)|not (?:a clue|sure)|a clue)(?: (?:about (?:this|that|it)|at all|what to say|how to answer))*$/,
  /^(?:im|i am) (?:really |honestly |completely |totally )?(?:not (?:sure|certain|familiar with (?:this|that|it))|stuck|lost|blank)(?: (?:about (?:this|that|it)|here|on this(?: one)?))?$/,
  /^(?:idk|dunno|beats me|never heard of (?:it|this|that)|i (?:forgot|forget|give up)|(?:thats|that is) (?:all|it)(?: (?:i have|i know|from me|i can think of))?|nothing (?:else|more)(?: to add)?|no more|nope|no)$/,
];

const isUnknown = spokenOf({
  cue: /不(?:太|大|怎么|是很)?(?:知道|会|清楚|了解|懂|熟|确定|记得|晓得|造|明白)|没(?:有)?(?:任何|什么|啥|太)?(?:学|研究|接触|准备|了解|听说|见过|做过|想过|相关|经验|思路|头绪|想法|概念|印象|货|啥|什么|主意|补充|别的|更多)|毫无|盲区|不太?行|不在行|不是.{0,3}(?:领域|方向)|超纲|小白|外行|难倒|难住|一窍不通|抹黑|想不[出起到]|答不|说不[上出]|记不|忘|懵|空白|母鸡|能力|(?:这些|这么多|没)了?$|[说答讲]完了|无可奉告|^不想了$|\bgive up\b|\b(?:clueless|experience|know|clue|idea|sure|familiar|beyond|blank|learned|learnt|studied|stumps|stumped|stuck|lost|everything|nothing|forgot|forget)\b|never heard|done answering|got me|my area|couldnt tell|honestly no|thats (?:all|it)/,
  words: `
    想过 没想过 不行 在行 不在行 经验 没经验 相关 没有相关 难 clueless experience experiences comes come to any do have answering done never
    不想 up give one     知道 不知道 会 不会 清楚 不清楚 了解 不了解 懂 不懂 熟 熟悉 不熟 确定 不确定 记得 不记得 晓得 不晓得 造 不造 明白 不明白 没学 学 学过 研究 研究过 接触 接触过 准备
    准备过 听说 听说过 听过 见过 做 做过 任何 什么 啥 思路 头绪 想法 概念 印象 货 主意 补充 更多 别的 其他 其他的 要说 可说 毫无 知识 盲区 触及 触到 碰到 超 超纲
    超出 范围 能力 小白 外行 难倒 难住 一窍不通 两眼 一抹黑 想不出 想不出来 想不起 想不起来 想不到 答不出 答不上 答不上来 答不出来 说不出 说不上来 说不上 说不出个 所以然
    记不 记不清 记不得 记不起来 忘 忘了 忘光 忘光了 懵 懵了 脑子 里 一片 空白 母鸡 就这些 就这么多 这些 这么多 能想到 想到 没了 说完 答完 讲完 怎么 如何 咋 怎 答 回答
    说 讲 答案 太会 太懂 东西 内容 一窍 压根 根本 丝毫 半点 块 领域 方面 多少 know knew idea ideas clue sure certain familiar
    topic beyond knowledge blank draw mind learned learnt studied study havent never stumps stumped
    stuck lost everything nothing add forgot forget remember got area couldnt tell cannot cant
    answer how what say think thats wouldnt dont absolutely completely totally honestly else enough
    that heard only from can of field subject
  `,
});

/** Whether a clause says no more than that there is nothing to say: “这题我不会”, “no idea”, “没有别的了”. */
export const doesNotKnow = (clause: string): boolean =>
  isUnknown(clause) || PATTERNS.some((pattern) => pattern.test(clause));
