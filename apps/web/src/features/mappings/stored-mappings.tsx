import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteMapping, listMappings } from '@tidewaiter/contract';
import type { ColumnMapping } from '@tidewaiter/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { downloadMapping } from './mapping-file.ts';
import styles from './stored-mappings.module.css';

/** The mappings that are kept: opened to be changed, handed out as JSON, deleted. */
export function StoredMappings({ onOpen }: { readonly onOpen: (mapping: ColumnMapping) => void }) {
  const { t } = useTranslation('mappings');
  const formats = useFormats();
  const queryClient = useQueryClient();
  const query = useQuery(endpointQuery(listMappings, {}));
  const [doomed, setDoomed] = useState<string | null>(null);
  const remove = useMutation({
    mutationFn: (name: string) => call(deleteMapping, { params: { name } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [listMappings.id] });
      setDoomed(null);
    },
  });
  const rows = query.data?.rows ?? [];
  return (
    <Card title={t('stored.title')} note={t('stored.note')}>
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && rows.length === 0 && <p className={styles.quiet}>{t('stored.empty')}</p>}
      <ul className={styles.list}>
        {rows.map(({ mapping, createdBy, updatedAt }) => (
          <li key={mapping.name} className={styles.row}>
            <div className={styles.words}>
              <strong dir="auto">{mapping.name}</strong>
              <p className={styles.quiet}>
                {t('stored.facts', {
                  kind: t(`kind.${mapping.kind}`),
                  columns: formats.number(Object.keys(mapping.columns).length),
                  person: createdBy,
                  when: formats.dateTime(updatedAt),
                })}
              </p>
            </div>
            <Button
              variant="default"
              size="xs"
              onClick={() => onOpen(mapping)}
              aria-label={t('stored.openOne', mapping)}
            >
              {t('stored.open')}
            </Button>
            <Button
              variant="default"
              size="xs"
              onClick={() => downloadMapping(mapping)}
              aria-label={t('stored.exportOne', mapping)}
            >
              {t('export')}
            </Button>
            <Button
              variant="default"
              size="xs"
              onClick={() => setDoomed(mapping.name)}
              aria-label={t('stored.deleteOne', mapping)}
            >
              {t('stored.delete')}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={doomed !== null}
        title={t('stored.sure', { name: doomed ?? '' })}
        confirmLabel={t('stored.delete')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => doomed !== null && remove.mutate(doomed)}
        onClose={() => setDoomed(null)}
      >
        {t('stored.what')}
      </ConfirmDialog>
    </Card>
  );
}
