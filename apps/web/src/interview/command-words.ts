import type { Locale } from '@duida/server/core/grading/grade';

/** What a press of a button says to the interviewer, who takes it like anything else the learner says. */
export const commandWords: Record<Locale, { hint: string; skip: string }> = {
  'zh-CN': { hint: '提示', skip: '跳过' },
  en: { hint: 'Give me a hint', skip: 'Skip' },
};
