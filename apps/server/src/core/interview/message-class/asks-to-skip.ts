const PATTERNS = [
  /^(?:跳过|略过|过|跳|pass|skip)(?:这(?:一)?(?:道题?|题|个|问)?|此题|它|了)?$/,
  /^(?:这(?:一)?(?:道题|题|个|问)?)?(?:先)?(?:跳过|略过|过|跳|不答|放弃|pass|skip)(?:了|掉)?$/,
  /^(?:直接)?(?:来|到|进|去|看|进入)?(?:下|后)(?:一)?(?:道题?|题|个|个问题|道|问)$/,
  /^换(?:下)?(?:一|个|一个|一道|道|别的)+(?:题目?|问题|道)?$|^换题$/,
  /^(?:skip|pass)(?: (?:it|this|that|(?:this|the) (?:one|question)|on (?:this|that|it)(?: one)?))?$/,
  /^(?:move on|go on|(?:go|move) (?:on )?to (?:the )?next(?: (?:one|question))?)$/,
  /^(?:the )?next(?: (?:one|question))?$|^(?:a )?(?:different|another) question$/,
];

/** Whether a clause asks to leave the question and go on. */
export const asksToSkip = (clause: string): boolean => PATTERNS.some((pattern) => pattern.test(clause));
