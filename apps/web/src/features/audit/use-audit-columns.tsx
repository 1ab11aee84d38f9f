import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from '../../components/ui/data-column.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import type { AuditEntry } from './audit-entry.ts';
import { SubjectLink } from './subject-link.tsx';
import { useActionText } from './use-action-text.ts';

export function useAuditColumns(): readonly DataColumn<AuditEntry>[] {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const actionText = useActionText();
  return useMemo(
    () => [
      { id: 'when', header: t('when'), width: '172px', cell: (entry) => formats.dateTime(entry.occurredAt) },
      { id: 'who', header: t('actor'), width: 'minmax(90px, 1fr)', cell: (entry) => <bdi>{entry.actor}</bdi> },
      {
        id: 'what',
        header: t('action'),
        width: 'minmax(150px, 1.6fr)',
        from: 420,
        cell: (entry) => actionText(entry.action),
      },
      {
        id: 'subject',
        header: t('subject'),
        width: 'minmax(160px, 2fr)',
        from: 640,
        cell: (entry) => <SubjectLink subject={entry.subject} />,
      },
      {
        id: 'entry',
        header: t('entry'),
        width: '80px',
        align: 'end',
        from: 820,
        cell: (entry) => formats.number(entry.id),
      },
    ],
    [t, formats, actionText],
  );
}
