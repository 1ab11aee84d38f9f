import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../lib/i18n/use-problem-text.ts';
import styles from './state.module.css';

export interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, what to do, the code to quote, and a way to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('ui');
  const text = useProblemText()(error);
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>{text.title}</p>
      <p className={styles.hint}>{text.advice}</p>
      {text.detail !== undefined && (
        <p className={styles.hint} dir="auto">
          {text.detail}
        </p>
      )}
      <p className={styles.code}>
        {t('code')} <code>{text.code}</code>
      </p>
      {onRetry !== undefined && (
        <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden="true" />} onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
