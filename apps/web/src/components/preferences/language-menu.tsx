import { Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../../lib/i18n/i18n.ts';
import { languageNames, languages } from '../../lib/i18n/languages.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import styles from './preferences.module.css';

export function LanguageMenu() {
  const { t } = useTranslation('shell');
  const { language } = useLanguage();
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <UnstyledButton
          className={styles.text}
          aria-label={`${t('language')}: ${languageNames[language]} (${language.toUpperCase()})`}
        >
          {language.toUpperCase()} <span aria-hidden="true">▾</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((one) => (
          <Menu.Item
            key={one}
            lang={one}
            aria-current={one === language ? 'true' : undefined}
            fw={one === language ? 650 : 400}
            onClick={() => void switchLanguage(one)}
          >
            {languageNames[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
