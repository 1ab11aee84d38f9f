import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/ui/text-link.tsx';
import styles from './shell.module.css';

/** Shown to those who came by a one-time link and have no password yet. */
export function PasswordNotice() {
  const { t } = useTranslation('shell');
  return (
    <p className={styles.notice}>
      {t('noPassword')}{' '}
      <TextLink to="/account" underline="always">
        {t('setPassword')}
      </TextLink>
    </p>
  );
}
