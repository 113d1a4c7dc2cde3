import type { AppError, AppErrorCode } from '../errors.ts';
import type { Locale } from './grade.ts';

type Words = {
  reasons: Partial<Record<AppErrorCode, string>>;
  otherwise: string;
  steppedIn: (reason: string) => string;
  uncertain: (count: number) => string;
};

const ZH: Words = {
  reasons: {
    'invalid-model-output': '模型两次都没有给出能用的评分',
    'model-rate-limited': '模型服务限流了',
    'model-timeout': '模型太久没有回应',
    'model-refused-credentials': '模型服务不接受当前的密钥',
  },
  otherwise: '模型暂时用不了',
  steppedIn: (reason) => `${reason}，这次由内置评分器来评。`,
  uncertain: (count) => `有 ${count} 个要点，模型和内置评分器看法不同，两种判断都列出来了，请自己斟酌。`,
};

const EN: Words = {
  reasons: {
    'invalid-model-output': 'The model twice gave no marks that could be used',
    'model-rate-limited': 'The model provider is limiting requests',
    'model-timeout': 'The model took too long',
    'model-refused-credentials': 'The model provider refused the key',
  },
  otherwise: 'The model is unavailable at the moment',
  steppedIn: (reason) => `${reason}, so the built-in grader marked this reply.`,
  uncertain: (count) =>
    count === 1
      ? 'On one point the model and the built-in grader differ; both verdicts are shown for you to judge.'
      : `On ${count} points the model and the built-in grader differ; both verdicts are shown for you to judge.`,
};

const wordsOf = (locale: Locale): Words => (locale === 'en' ? EN : ZH);

/** Says that the built-in grader stepped in, and why. */
export function fallbackNote({ code }: AppError, locale: Locale): string {
  const { reasons, otherwise, steppedIn } = wordsOf(locale);
  return steppedIn(reasons[code] ?? otherwise);
}

/** Says on how many points two graders differ. */
export const uncertainNote = (count: number, locale: Locale): string => wordsOf(locale).uncertain(count);
