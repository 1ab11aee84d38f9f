import type { BatchPreview } from '@tidewaiter/contract';
import type { ColumnMapping } from '@tidewaiter/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { Page } from '../../components/ui/page.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { ChooseFile } from './choose-file.tsx';
import { FileFacts } from './file-facts.tsx';
import { readMappingFile } from './mapping-file.ts';
import { MappingForm } from './mapping-form.tsx';
import styles from './mappings-screen.module.css';
import { StoredMappings } from './stored-mappings.tsx';
import { useFilePreview } from './use-file-preview.ts';

export interface Draft {
  readonly mapping: ColumnMapping;
  /** The first rows of the file that it is tried on; none where a stored mapping was opened without a file. */
  readonly preview: Pick<BatchPreview, 'columns' | 'rows'>;
}

/** Columns of foreign files, mapped once: choose a file, see its rows under the mapping, keep it under a name. */
export function MappingsScreen() {
  const { t } = useTranslation('mappings');
  const look = useFilePreview();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const open = (mapping: ColumnMapping) => {
    setFailure(null);
    setDraft((now) => ({ mapping, preview: now?.preview ?? { columns: mapping.header, rows: [] } }));
  };
  const lookAt = (file: File) => {
    setFailure(null);
    look.mutate(file, {
      onSuccess: ({ preview, fileName }) =>
        setDraft((now) => {
          const name = fileName.replace(/\.[^.]*$/, '').slice(0, 80);
          const mapping = now?.mapping ?? (preview.guess && { ...preview.guess, name });
          return mapping && { mapping: { ...mapping, header: preview.columns }, preview };
        }),
    });
  };
  return (
    <Page title={t('title')} note={t('note')} views={<TextLink to="/batches">{t('toBatches')}</TextLink>}>
      <Card title={t('file.title')} note={t('file.note')}>
        <div className={styles.actions}>
          <ChooseFile main label={t('file.choose')} accept=".csv,.txt,.tsv,.gz,.xlsx,.parquet" onFile={lookAt} />
          <ChooseFile
            label={t('import')}
            accept=".json,application/json"
            onFile={(file) => void readMappingFile(file).then(open, setFailure)}
          />
        </div>
        <div role="status">{look.isPending && t('file.looking')}</div>
        <InlineProblem error={failure ?? look.error} />
        {look.data && <FileFacts {...look.data} />}
      </Card>
      {draft && (
        <MappingForm
          draft={draft}
          onChange={(mapping) => setDraft({ ...draft, mapping })}
          onClose={() => setDraft(null)}
        />
      )}
      <StoredMappings onOpen={open} />
    </Page>
  );
}
