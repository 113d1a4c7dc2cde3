const PATTERNS = [
  /^(?:能|可以|能不能|可不可以|可否)?(?:再|多)?(?:给|来|要|求|需要|想要)?(?:我)?(?:一|几)?(?:点|个|些|丢丢|下)?(?:儿)?(?:小|别的|其他)?(?:提示|线索|思路|方向|启发)(?:我)?(?:一下|下|一点|点|几句)?$/,
  /^(?:能|可以|能不能|可不可以|可否)?(?:再)?(?:提|点|启发|引导)(?:示|拨|醒)?(?:个醒|我)?(?:一下|下|一点点|一点|点|几句|一句|提示)$/,
  /^(?:能|可以|能不能)?(?:再)?提个?醒$|^(?:还)?有(?:没有|什么|啥)?(?:提示|线索|思路)(?:吗|么)?$|^(?:再)?多(?:一)?(?:点|些)(?:提示|线索)$/,
  /^(?:(?:please )?(?:get|have|give me)|i (?:need|want|would like)|id like|any|need|have you(?: got)?|do you have(?: any)?|is there(?: any)?|how about)? ?(?:a|an|some|another|one more|the)? ?(?:little|small|tiny|quick|bigger)? ?(?:hint|clue|nudge|tip|pointer)s?(?: for me| here)?$/,
  /^(?:help me (?:out|a bit|a little)|point me in the right direction|hint me)$/,
];

/** Whether a clause asks for a hint. */
export const asksForHint = (clause: string): boolean => PATTERNS.some((pattern) => pattern.test(clause));
