import { Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../i18n/create-i18n.ts';
import { languages } from '../i18n/language.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu, MenuChoice } from '../ui/menu.tsx';
import { themes, useTheme } from '../ui/use-theme.ts';

const languageNames = { 'zh-CN': '中文', en: 'English' };

/** Language and theme. */
export function SettingsMenu() {
  const { t, i18n } = useTranslation();
  const [theme, chooseTheme] = useTheme();
  return (
    <Menu
      trigger={
        <IconButton label={t('settings.open')}>
          <Settings className="size-4.5" aria-hidden />
        </IconButton>
      }
    >
      <MenuChoice
        label={t('settings.language')}
        value={i18n.language}
        choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
        onChoose={(value) => void chooseLanguage(i18n, value)}
      />
      <MenuChoice
        label={t('settings.theme')}
        value={theme}
        choices={themes.map((value) => ({ value, label: t(`settings.${value}`) }))}
        onChoose={chooseTheme}
      />
    </Menu>
  );
}
