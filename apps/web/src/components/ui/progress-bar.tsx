import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats.ts';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; null where the end is not known. */
  readonly share: number | null;
  /** Counts beside the percentage: `412,000 rows, 31 rejected`. */
  readonly detail?: string;
  readonly onCancel?: (() => void) | undefined;
}

/** How far something has come, with a way to stop it. */
export function ProgressBar({ label, share, detail, onCancel }: ProgressBarProps) {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const id = useId();
  const percent = share === null ? null : Math.round(Math.max(0, Math.min(1, share)) * 100);
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span id={id} className={styles.label}>
          {label}
        </span>
        {percent !== null && <span>{formats.percent(percent / 100, 0)}</span>}
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </div>
      <div className={styles.row}>
        <div
          className={styles.track}
          role="progressbar"
          aria-labelledby={id}
          aria-valuemin={0}
          aria-valuemax={100}
          {...(percent === null ? {} : { 'aria-valuenow': percent })}
        >
          <div
            className={styles.fill}
            data-unknown={percent === null}
            style={{ width: percent === null ? '40%' : `${percent}%` }}
          />
        </div>
        {onCancel !== undefined && (
          <Button variant="default" size="xs" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
