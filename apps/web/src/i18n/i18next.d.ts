import 'i18next';
import type { chinese as interview } from '../interview/texts/zh-cn.ts';
import type { chinese } from './zh-cn.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof chinese; interview: typeof interview };
  }
}
