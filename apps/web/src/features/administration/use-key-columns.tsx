import { Button } from '@mantine/core';
import type { AnswerOf, listKeys } from '@tidewaiter/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from '../../components/ui/data-column.ts';
import { useFormats } from '../../lib/format/use-formats.ts';

type Key = AnswerOf<typeof listKeys>['rows'][number];

/** `onRevoke` is null for those who only read. */
export function useKeyColumns(onRevoke: ((key: Key) => void) | null): readonly DataColumn<Key>[] {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return useMemo(() => {
    const columns: DataColumn<Key>[] = [
      {
        id: 'name',
        header: t('name'),
        width: 'minmax(110px, 1.4fr)',
        sortValue: (key) => key.name,
        cell: (key) => <bdi>{key.name}</bdi>,
      },
      {
        id: 'start',
        header: t('keys.start'),
        width: '130px',
        from: 520,
        cell: (key) => <code dir="ltr">{key.start}…</code>,
      },
      {
        id: 'user',
        header: t('keys.actsAs'),
        width: 'minmax(110px, 1.2fr)',
        sortValue: (key) => key.userName,
        cell: (key) => <bdi>{key.userName}</bdi>,
      },
      {
        id: 'since',
        header: t('since'),
        width: '120px',
        from: 760,
        sortValue: (key) => key.createdAt,
        cell: (key) => formats.date(key.createdAt),
      },
      {
        id: 'until',
        header: t('keys.until'),
        width: '130px',
        from: 420,
        sortValue: (key) => key.expiresAt,
        cell: (key) => (key.expiresAt === null ? t('keys.noEnd') : formats.date(key.expiresAt)),
      },
    ];
    if (onRevoke !== null) {
      columns.push({
        id: 'revoke',
        header: t('ui:actions'),
        width: '110px',
        align: 'end',
        cell: (key) => (
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => onRevoke(key)}
            aria-label={t('keys.revokeOne', { name: key.name })}
          >
            {t('keys.revoke')}
          </Button>
        ),
      });
    }
    return columns;
  }, [t, formats, onRevoke]);
}
