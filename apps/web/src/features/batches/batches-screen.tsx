import { useQueryClient } from '@tanstack/react-query';
import { createBatch, listBatches, previewBatch } from '@tidewaiter/contract';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { Card } from '../../components/ui/card.tsx';
import { Page } from '../../components/ui/page.tsx';
import { useMay } from '../../lib/session/use-session.ts';
import { BatchTable } from './batch-table.tsx';
import { CutUploads } from './cut-uploads.tsx';
import { DropArea } from './drop-area.tsx';
import styles from './upload-card.module.css';
import { UploadCard } from './upload-card.tsx';
import { useUploads } from './use-uploads.ts';

export function BatchesScreen() {
  const { t } = useTranslation('batches');
  const queryClient = useQueryClient();
  const mayUpload = useMay(createBatch.access);
  const mayMap = useMay(previewBatch.access);
  const { uploads, queue } = useUploads();
  const standing = uploads.map((upload) => `${upload.id} ${upload.state}`).join();
  useEffect(() => {
    if (standing !== '') void queryClient.invalidateQueries({ queryKey: [listBatches.id] });
  }, [standing, queryClient]);
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        mayMap && (
          <ButtonLink variant="default" size="compact-md" to="/mappings">
            {t('mappings')}
          </ButtonLink>
        )
      }
    >
      {mayUpload && <DropArea onFiles={queue.add} />}
      {mayUpload && <CutUploads uploads={uploads} />}
      {uploads.length > 0 && (
        <ul className={styles.list} aria-label={t('upload.list')}>
          {uploads.map((upload) => (
            <UploadCard
              key={upload.id}
              upload={upload}
              onCancel={() => queue.cancel(upload.id)}
              onPause={() => queue.pause(upload.id)}
              onGoOn={() => queue.goOn(upload.id)}
              onDismiss={() => queue.dismiss(upload.id)}
            />
          ))}
        </ul>
      )}
      <Card title={t('list')}>
        <BatchTable mayUpload={mayUpload} />
      </Card>
    </Page>
  );
}
