import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { createUser, listUsers, type User } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/ui/data-table.tsx';
import { Page } from '../../components/ui/page.tsx';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useMay } from '../../lib/session/use-session.ts';
import { AddUserDialog } from './add-user-dialog.tsx';
import { ChangeUserDialog } from './change-user-dialog.tsx';
import { OneTimeSecret, type ShownOnce } from './one-time-secret.tsx';
import { useUserColumns } from './use-user-columns.tsx';

type Open = { readonly what: 'add' } | { readonly what: 'change'; readonly user: User } | null;

/** Who may sign in, as what, and which offices they see. */
export function UsersScreen() {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const mayChange = useMay(createUser.access);
  const query = useQuery(endpointQuery(listUsers, {}));
  const [open, setOpen] = useState<Open>(null);
  const [link, setLink] = useState<ShownOnce | null>(null);
  const showLink = (name: string, signInLink: string, expiresAt: string) => {
    setOpen(null);
    setLink({
      title: t('users.linkTitle', { name }),
      hint: t('users.linkHint', { until: formats.dateTime(expiresAt) }),
      secret: signInLink,
    });
  };
  const rows = query.data?.rows ?? [];
  return (
    <Page
      title={t('users.title')}
      note={query.data === undefined ? undefined : t('users.count', { count: rows.length })}
      actions={
        mayChange ? (
          <Button
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => setOpen({ what: 'add' })}
          >
            {t('users.add')}
          </Button>
        ) : undefined
      }
      fill
      bare
    >
      <DataTable
        label={t('users.title')}
        rows={rows}
        columns={useUserColumns()}
        rowKey={(user) => user.id}
        isQuiet={(user) => user.disabled}
        {...(mayChange ? { onOpen: (user: User) => setOpen({ what: 'change', user }) } : {})}
        loading={query.isPending}
        error={query.error}
        onRetry={() => void query.refetch()}
        emptyTitle={t('users.empty')}
        defaultSort={{ id: 'name', desc: false }}
        pageKeys
        fill
      />
      {open?.what === 'add' && <AddUserDialog onClose={() => setOpen(null)} onLink={showLink} />}
      {open?.what === 'change' && (
        <ChangeUserDialog key={open.user.id} user={open.user} onClose={() => setOpen(null)} onLink={showLink} />
      )}
      <OneTimeSecret shown={link} onClose={() => setLink(null)} />
    </Page>
  );
}
