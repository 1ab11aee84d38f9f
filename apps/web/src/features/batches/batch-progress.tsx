import type { Batch } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../../components/ui/progress-bar.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import styles from './upload-card.module.css';

/** Where a batch is that is on its way: its step, how much of it, how fast, and how long still. */
export function BatchProgress({ batch, onCancel }: { readonly batch: Batch; readonly onCancel?: () => void }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const { status, step, bytes, size } = batch;
  const label = status === 'loading' && step !== null ? t(`step.${step}`) : t(`sentence.${status}`);
  const counted = status === 'receiving' || step === 'reading';
  const share = !counted || size === null || size === 0 ? null : Math.min(1, bytes / size);
  const detail =
    size === null
      ? formats.bytes(bytes)
      : t('progress.bytes', { done: formats.bytes(bytes), total: formats.bytes(size) });
  return (
    <>
      <ProgressBar
        label={label}
        share={share}
        {...(counted ? { detail } : {})}
        {...(onCancel === undefined ? {} : { onCancel })}
      />
      {batch.status === 'loading' && (
        <p className={styles.counts}>
          {t('upload.counts', { rows: formats.number(batch.rows), rejected: formats.number(batch.rejected) })}
          {batch.rowsPerSecond !== null && ` · ${t('progress.rate', { rows: formats.number(batch.rowsPerSecond) })}`}
          {batch.remainingSeconds !== null &&
            ` · ${t('progress.left', { count: batch.remainingSeconds, seconds: formats.number(batch.remainingSeconds) })}`}
        </p>
      )}
    </>
  );
}
