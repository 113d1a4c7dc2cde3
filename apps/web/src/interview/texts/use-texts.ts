import { useTranslation } from 'react-i18next';
import { english } from './en.ts';
import { chinese } from './zh-cn.ts';

/** The texts of the interview, which come with its rooms; the app's own follow as `translation`. */
export function useTexts() {
  const { i18n } = useTranslation();
  if (!i18n.hasResourceBundle('zh-CN', 'interview')) {
    i18n.addResourceBundle('zh-CN', 'interview', chinese);
    i18n.addResourceBundle('en', 'interview', english);
  }
  return useTranslation(['interview', 'translation']);
}
