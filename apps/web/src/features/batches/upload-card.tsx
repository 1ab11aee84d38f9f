import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type Batch, batchSchema, watchBatch } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { ProgressBar } from '../../components/ui/progress-bar.tsx';
import { StatusBadge } from '../../components/ui/status-badge.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { urlOf } from '../../lib/api/url-of.ts';
import { useWatch } from '../../lib/api/use-watch.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { BatchEquation } from './batch-equation.tsx';
import styles from './upload-card.module.css';
import type { Upload } from './upload-queue.ts';

export interface UploadCardProps {
  readonly upload: Upload;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
}

/** One file on its way: bytes sent, rows counted live; then what came of it. */
export function UploadCard({ upload, onCancel, onDismiss }: UploadCardProps) {
  const { t } = useTranslation('batches');
  const ended = upload.state !== 'waiting' && upload.state !== 'sending';
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
        <OnItsWay upload={upload} onCancel={onCancel} />
      )}
    </li>
  );
}

function OnItsWay({ upload, onCancel }: { readonly upload: Upload; readonly onCancel: () => void }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const [batch, setBatch] = useState<Batch | null>(null);
  useWatch({
    url: upload.state === 'sending' ? urlOf(watchBatch, { params: { id: upload.id } }) : null,
    schema: batchSchema,
    onEvent: setBatch,
  });
  const sentAll = upload.sent >= upload.bytes && upload.bytes > 0;
  const label =
    upload.state === 'waiting'
      ? t('upload.waiting', { file: upload.fileName })
      : t(sentAll ? 'upload.loading' : 'upload.sending', { file: upload.fileName });
  const share = upload.bytes === 0 || sentAll ? null : upload.sent / upload.bytes;
  const detail = t('upload.bytes', { sent: formats.bytes(upload.sent), total: formats.bytes(upload.bytes) });
  if (upload.state === 'waiting') {
    return (
      <p className={styles.line}>
        <StatusBadge tone="wait">{t('words:jobStatus.queued')}</StatusBadge>
        <span>{label}</span>
        <Button variant="default" size="xs" onClick={onCancel}>
          {t('ui:cancel')}
        </Button>
      </p>
    );
  }
  return (
    <>
      <ProgressBar label={label} share={share} detail={detail} onCancel={onCancel} />
      {batch !== null && (
        <p className={styles.counts}>
          {t('upload.counts', { rows: formats.number(batch.rows), rejected: formats.number(batch.rejected) })}
        </p>
      )}
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
