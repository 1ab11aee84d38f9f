import type { User } from '@tidewaiter/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from '../../components/ui/data-column.ts';
import { StatusBadge } from '../../components/ui/status-badge.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';

export function useUserColumns(): readonly DataColumn<User>[] {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('name'),
        width: 'minmax(120px, 1.2fr)',
        sortValue: (user) => user.name,
        cell: (user) => <bdi>{user.name}</bdi>,
      },
      {
        id: 'email',
        header: t('email'),
        width: 'minmax(160px, 1.6fr)',
        from: 620,
        sortValue: (user) => user.email,
        cell: (user) => <bdi>{user.email}</bdi>,
      },
      {
        id: 'role',
        header: t('role'),
        width: '130px',
        sortValue: (user) => t(`words:role.${user.role}`),
        cell: (user) => t(`words:role.${user.role}`),
      },
      {
        id: 'sees',
        header: t('sees'),
        width: 'minmax(110px, 1.4fr)',
        from: 480,
        cell: (user) =>
          user.national
            ? t('national')
            : user.officeCodes.length === 0
              ? t('noOffice')
              : formats.list(user.officeCodes),
      },
      {
        id: 'state',
        header: t('state'),
        width: '116px',
        sortValue: (user) => (user.disabled ? 1 : 0),
        cell: (user) => (
          <StatusBadge tone={user.disabled ? 'quiet' : 'good'}>{t(user.disabled ? 'disabled' : 'active')}</StatusBadge>
        ),
      },
      {
        id: 'since',
        header: t('since'),
        width: '120px',
        from: 860,
        sortValue: (user) => user.createdAt,
        cell: (user) => formats.date(user.createdAt),
      },
    ],
    [t, formats],
  );
}
