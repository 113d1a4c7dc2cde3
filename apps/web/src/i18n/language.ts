import { readStored, writeStored } from '../ui/stored-value.ts';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const KEY = 'duida.language';

const isLanguage = (value: string | null): value is Language => languages.some((known) => known === value);

/** The language chosen before, else the first of the browser's that we speak. */
export function detectLanguage(preferred: readonly string[] = navigator.languages): Language {
  const chosen = readStored(KEY);
  if (isLanguage(chosen)) return chosen;
  for (const tag of preferred) {
    const language = tag.toLowerCase();
    if (language.startsWith('zh')) return 'zh-CN';
    if (language.startsWith('en')) return 'en';
  }
  return preferred.length > 0 ? 'en' : 'zh-CN';
}

export const keepLanguage = (language: Language): void => writeStored(KEY, language);
