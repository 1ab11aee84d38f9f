import { Button } from '@mantine/core';
import { deleteBatch } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../components/ui/status-badge.tsx';
import { call } from '../../lib/api/call.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { keptUploads } from './send-batch.ts';
import styles from './upload-card.module.css';
import type { Upload } from './upload-queue.ts';

/** Files that a reload cut off: dropped again, each goes on where it stopped. */
export function CutUploads({ uploads }: { readonly uploads: readonly Upload[] }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const [, look] = useState(0);
  const cut = keptUploads.all().filter((kept) => !uploads.some((upload) => upload.id === kept.id));
  if (cut.length === 0) return null;
  const giveUp = (id: string) => {
    keptUploads.forget(id);
    look((times) => times + 1);
    void call(deleteBatch, { params: { id } }).catch(() => undefined);
  };
  return (
    <ul className={styles.list} aria-label={t('cut.title')}>
      {cut.map(({ id, fileName, size }) => (
        <li key={id} className={styles.upload}>
          <p className={styles.line}>
            <StatusBadge tone="wait">{t('cut.title')}</StatusBadge>
            <strong dir="auto">{fileName}</strong>
            <span>{t('cut.hint', { size: formats.bytes(size) })}</span>
            <Button variant="default" size="xs" onClick={() => giveUp(id)}>
              {t('cut.giveUp')}
            </Button>
          </p>
        </li>
      ))}
    </ul>
  );
}
