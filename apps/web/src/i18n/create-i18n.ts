import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from './en.ts';
import { keepLanguage, type Language } from './language.ts';
import { chinese } from './zh-cn.ts';

/** Texts in the given language; a change of language also changes the page's `lang` and title. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  instance.on('languageChanged', () => {
    document.documentElement.lang = instance.language;
    document.title = instance.t('documentTitle');
  });
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: chinese }, en: { translation: english } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}

/** Changes the language and remembers it. */
export async function chooseLanguage(instance: i18n, language: Language): Promise<void> {
  keepLanguage(language);
  await instance.changeLanguage(language);
}
