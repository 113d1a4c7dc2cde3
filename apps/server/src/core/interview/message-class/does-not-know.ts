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

/** Whether a clause says no more than that there is nothing to say: “这题我不会”, “no idea”, “没有别的了”. */
export const doesNotKnow = (clause: string): boolean => PATTERNS.some((pattern) => pattern.test(clause));
