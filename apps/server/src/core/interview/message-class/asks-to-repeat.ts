const PATTERNS = [
  /^(?:能|可以|能不能|可不可以)?(?:把)?(?:题目?|问题|这(?:道)?题)?(?:能)?(?:再|重新|重)(?:说|念|讲|问|读|来|发|重复)(?:一?(?:遍|次|下|回))?(?:题目?|问题|刚才的(?:题目?|问题))?$/,
  /^(?:能|可以|能不能)?重复(?:一)?(?:遍|下|次)?(?:题目?|问题|刚才的(?:题目?|问题))?$/,
  /^(?:刚才|我)?(?:没|没有)(?:太)?(?:听|看)(?:清楚?|见|到)(?:题目?|问题)?$|^(?:题目?|问题)(?:是)?(?:什么|啥)(?:来着)?$|^(?:刚才)?(?:问|说)(?:的)?(?:是)?(?:什么|啥)(?:来着)?$|^你?刚才(?:问|说)(?:了)?(?:什么|啥)$/,
  /^(?:repeat|say|ask|read)(?: (?:it|that|this|(?:the|your|that) question))?(?: (?:again|once more|one more time))?(?: for me)?$/,
  /^(?:什么|啥|what|huh|eh)$/,
  /^(?:once more|again|(?:i beg your )?pardon(?: me)?|come again|say again|what was (?:the|your) question(?: again)?|what did you (?:ask|say)|i (?:didnt|did not) (?:catch|hear) (?:that|it|you|the question)|missed that)$/,
];

/** Whether a clause asks to hear the question again. */
export const asksToRepeat = (clause: string): boolean => PATTERNS.some((pattern) => pattern.test(clause));
