/** Longer than this, a clause says something. */
const MAX_LENGTH = 16;

const PASSING = [
  // “合规也考虑下吧”, “特征这块也要弄一弄”
  /(?:也|顺便|顺带|有机会|最好|肯定要|总要)[^,]{0,4}?(?:考虑|参与|关注|注意|重视|提|管|看|做|弄|搞|选|收|用|上|学|查|加|有|调)(?:一?[下点些]|一[看做弄搞选学查调]|看|做)?[^,]{0,4}?(?:吧|的|了)?$/,
  // “系统要稳定”, “速度要加快”
  /^[^,]{1,8}(?:要|得|应该|必须|需要)(?:更|再|很|够|足够|尽量|做[得到]?|搞)?(?:稳定?|好|快|高|强|准|全面?|足|合理|完善|到位|重视|加快|提高|提升|加强|优化|改进|保证|注意|考虑|跟上)(?:一?[点些])?(?:才行|才好|的)?$/,
];

/** Whether a normalised clause only mentions its subject in passing, or wishes it well: it says neither how nor why. */
export const isPassingMention = (normalized: string): boolean =>
  normalized.length <= MAX_LENGTH && PASSING.some((pattern) => pattern.test(normalized));
