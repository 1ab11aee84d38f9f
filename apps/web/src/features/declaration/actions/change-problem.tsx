import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../lib/api/api-problem.ts';
import { useProblemText } from '../../../lib/i18n/use-problem-text.ts';
import styles from './referral-actions.module.css';

interface ChangeProblemProps {
  readonly error: Error;
  /** The colleague who was faster, where that is what happened. */
  readonly colleague: string | null;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** What did not work, right above the button that was pressed; where a colleague was faster, the way on. */
export function ChangeProblem({ error, colleague, onNext, onClose }: ChangeProblemProps) {
  const { t } = useTranslation('declaration');
  const text = useProblemText()(error);
  const taken = error instanceof ApiProblem && error.code === 'already_claimed';
  return (
    <div className={styles.problem} role="alert">
      <span>
        <span aria-hidden="true">▲ </span>
        <b>{taken && colleague !== null ? t('actions.takenBy', { name: colleague }) : text.title}</b> {text.advice}
      </span>
      {taken && (
        <Button size="compact-sm" onClick={onNext}>
          {t('actions.next')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={onClose}>
        {t('ui:close')}
      </Button>
    </div>
  );
}
