import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { ProgressBar } from '../../components/ui/progress-bar.tsx';
import { StatusBadge } from '../../components/ui/status-badge.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import { BatchEquation } from './batch-equation.tsx';
import { BatchProgress } from './batch-progress.tsx';
import styles from './upload-card.module.css';
import { isUnderWay, type Upload } from './upload-queue.ts';
import { useBatch } from './use-batch.ts';

export interface UploadCardProps {
  readonly upload: Upload;
  readonly onCancel: () => void;
  readonly onPause: () => void;
  readonly onGoOn: () => void;
  readonly onDismiss: () => void;
}

/** One file on its way: bytes sent, rows counted live; then what came of it. */
export function UploadCard({ upload, onDismiss, ...acts }: UploadCardProps) {
  const { t } = useTranslation('batches');
  const ended = !isUnderWay(upload);
  return (
    <li className={styles.upload}>
      {ended ? (
        <div className={styles.ended}>
          <Result upload={upload} />
          <ActionIcon variant="subtle" color="gray" onClick={onDismiss} aria-label={t('upload.dismiss')}>
            <IconX size={16} aria-hidden="true" />
          </ActionIcon>
        </div>
      ) : (
        <OnItsWay upload={upload} {...acts} />
      )}
    </li>
  );
}

function OnItsWay({ upload, onCancel, onPause, onGoOn }: Omit<UploadCardProps, 'onDismiss'>) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const { state, fileName: file } = upload;
  if (state === 'loading') return <Loading upload={upload} onCancel={onCancel} />;
  const detail = t('upload.bytes', { sent: formats.bytes(upload.sent), total: formats.bytes(upload.bytes) });
  if (state === 'waiting' || state === 'paused') {
    return (
      <p className={styles.line}>
        <StatusBadge tone="wait">{t(state === 'paused' ? 'upload.pausedWord' : 'words:jobStatus.queued')}</StatusBadge>
        <span>{t(state === 'paused' ? 'upload.paused' : 'upload.waiting', { file })}</span>
        {upload.sent > 0 && <span>{detail}</span>}
        {state === 'paused' && (
          <Button variant="default" size="xs" onClick={onGoOn}>
            {t('upload.goOn')}
          </Button>
        )}
        <Button variant="default" size="xs" onClick={onCancel}>
          {t('ui:cancel')}
        </Button>
      </p>
    );
  }
  const share = upload.bytes === 0 ? null : upload.sent / upload.bytes;
  return (
    <>
      <ProgressBar label={t('upload.sending', { file })} share={share} detail={detail} onCancel={onCancel} />
      <p className={styles.line} role="status">
        {upload.waitsForNetwork && <span>{t('upload.network')}</span>}
        <Button variant="subtle" size="compact-xs" onClick={onPause}>
          {t('upload.pause')}
        </Button>
      </p>
    </>
  );
}

function Loading({ upload, onCancel }: Pick<UploadCardProps, 'upload' | 'onCancel'>) {
  const { data: batch } = useBatch(upload.id);
  const now = batch ?? upload.batch;
  return (
    <>
      <p className={styles.line}>
        <strong dir="auto">{upload.fileName}</strong>
      </p>
      {now !== null && <BatchProgress batch={now} onCancel={onCancel} />}
    </>
  );
}

function Result({ upload }: { readonly upload: Upload }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const { fileName, batch } = upload;
  if (upload.state === 'cancelled') {
    return (
      <p className={styles.line} role="status">
        <StatusBadge tone="quiet">{t('words:batchStatus.cancelled')}</StatusBadge>
        <span>{t('upload.cancelled', { file: fileName })}</span>
      </p>
    );
  }
  if (batch === null) {
    return (
      <div className={styles.grow}>
        <p className={styles.line}>
          <StatusBadge tone="bad">{t('words:batchStatus.failed')}</StatusBadge>
          <strong dir="auto">{fileName}</strong>
        </p>
        <InlineProblem error={upload.error} />
      </div>
    );
  }
  return (
    <div className={styles.grow} role="status">
      <p className={styles.line}>
        <StatusBadge tone={batch.duplicate ? 'wait' : 'good'}>
          {t(batch.duplicate ? 'upload.seenBefore' : 'words:batchStatus.loaded')}
        </StatusBadge>
        <strong dir="auto">{fileName}</strong>
        <TextLink to="/batches/$id" params={{ id: batch.id }}>
          {t(batch.duplicate ? 'upload.openFirst' : 'upload.open')}
        </TextLink>
      </p>
      {batch.duplicate ? (
        <p className={styles.counts}>
          {t('upload.duplicate', {
            file: batch.fileName,
            person: batch.createdBy,
            when: formats.dateTime(batch.createdAt),
          })}
        </p>
      ) : (
        <BatchEquation counts={batch} small />
      )}
    </div>
  );
}
