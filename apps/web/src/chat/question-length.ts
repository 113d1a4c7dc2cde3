import type { MAX_QUESTION_LENGTH } from '@duida/server/http/contract';

/** The contract's limit; its type is that number, so the two cannot part. */
export const maxQuestionLength: typeof MAX_QUESTION_LENGTH = 4000;

/** From here on the learner is told how much is left. */
export const warnFrom = maxQuestionLength - 400;
