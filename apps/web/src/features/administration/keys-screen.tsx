import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type AnswerOf, createKey, deleteKey, listKeys } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { DataTable } from '../../components/ui/data-table.tsx';
import { Page } from '../../components/ui/page.tsx';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useMay } from '../../lib/session/use-session.ts';
import { AddKeyDialog } from './add-key-dialog.tsx';
import { OneTimeSecret, type ShownOnce } from './one-time-secret.tsx';
import { useKeyColumns } from './use-key-columns.tsx';

export type Key = AnswerOf<typeof listKeys>['rows'][number];

/** API keys, each acting as one user. */
export function KeysScreen() {
  const { t } = useTranslation('administration');
  const mayChange = useMay(createKey.access);
  const queryClient = useQueryClient();
  const query = useQuery(endpointQuery(listKeys, {}));
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<ShownOnce | null>(null);
  const [leaving, setLeaving] = useState<Key | null>(null);
  const revoke = useMutation({
    mutationFn: (id: string) => call(deleteKey, { params: { id } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [listKeys.id] });
      setLeaving(null);
    },
  });
  const columns = useKeyColumns(mayChange ? setLeaving : null);
  return (
    <Page
      title={t('keys.title')}
      note={<bdi dir="ltr">Authorization: Bearer …</bdi>}
      actions={
        mayChange ? (
          <Button
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {t('keys.add')}
          </Button>
        ) : undefined
      }
      fill
      bare
    >
      <DataTable
        label={t('keys.title')}
        rows={query.data?.rows ?? []}
        columns={columns}
        rowKey={(key) => key.id}
        loading={query.isPending}
        error={query.error}
        onRetry={() => void query.refetch()}
        emptyTitle={t('keys.empty')}
        emptyHint={t('keys.emptyHint')}
        defaultSort={{ id: 'name', desc: false }}
        pageKeys
        fill
      />
      {adding && (
        <AddKeyDialog
          onClose={() => setAdding(false)}
          onSecret={(name, value) => {
            setAdding(false);
            setSecret({ title: t('keys.secretTitle', { name }), hint: t('keys.secretHint'), secret: value });
          }}
        />
      )}
      <OneTimeSecret shown={secret} onClose={() => setSecret(null)} />
      <ConfirmDialog
        opened={leaving !== null}
        title={t('keys.revokeTitle', { name: leaving?.name ?? '' })}
        confirmLabel={t('keys.revoke')}
        danger
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => leaving !== null && revoke.mutate(leaving.id)}
        onClose={() => {
          revoke.reset();
          setLeaving(null);
        }}
      >
        {t('keys.revokeHint')}
      </ConfirmDialog>
    </Page>
  );
}
