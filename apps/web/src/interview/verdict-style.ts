import type { Verdict } from '@duida/server/core/grading/grade';

/** The colour of a verdict's mark. */
export const verdictColor: Record<Verdict, string> = {
  covered: 'text-jade',
  partial: 'text-amber',
  missed: 'text-quiet',
  contradicted: 'text-plum',
};

/** The stroke under quoted words: colour and form both say the verdict. */
export const verdictStroke: Record<Verdict, string> = {
  covered: 'decoration-jade decoration-solid',
  partial: 'decoration-amber decoration-dashed',
  missed: 'decoration-quiet decoration-dotted',
  contradicted: 'decoration-plum decoration-wavy',
};
