import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../../lib/i18n/i18n.ts';
import { languageNames, languages } from '../../lib/i18n/languages.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { MenuButton } from '../ui/menu-button.tsx';
import styles from './preferences.module.css';

export function LanguageMenu() {
  const { t } = useTranslation('shell');
  const { language } = useLanguage();
  return (
    <MenuButton
      target={
        <UnstyledButton
          className={styles.text}
          aria-label={`${t('language')}: ${languageNames[language]} (${language.toUpperCase()})`}
        >
          {language.toUpperCase()} <span aria-hidden="true">▾</span>
        </UnstyledButton>
      }
      parts={languages.map((one) => ({
        id: one,
        lang: one,
        label: languageNames[one],
        current: one === language,
        run: () => void switchLanguage(one),
      }))}
    />
  );
}
