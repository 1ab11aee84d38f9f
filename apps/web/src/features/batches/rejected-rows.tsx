import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type Batch, getBatchRejects, getBatchRejectsWorkbook } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { urlOf } from '../../lib/api/url-of.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useMay, useSession } from '../../lib/session/use-session.ts';
import styles from './rejected-rows.module.css';

/** Why rows were rejected, by code and column, most first, and how to mend each. */
export function RejectedRows({ batch }: { readonly batch: Batch }) {
  const { t, i18n } = useTranslation('batches');
  const formats = useFormats();
  const session = useSession();
  const isOwn = session?.national === true || session?.name === batch.createdBy;
  const mayDownload = useMay(getBatchRejects.access) && isOwn;
  const rows = batch.rejectedByCode.toSorted((a, b) => b.rows - a.rows);
  // Of a batch of which nothing was kept, the record counts no rows; the list is what is left.
  const rejected = rows.reduce((sum, row) => sum + row.rows, 0);
  const largest = rows[0]?.rows ?? 1;
  return (
    <Card
      title={t('rejects.title', { rejected: formats.number(rejected) })}
      note={t('rejects.note')}
      actions={
        mayDownload && (
          <Group gap="xs">
            <Button
              component="a"
              variant="default"
              href={urlOf(getBatchRejects, { params: { id: batch.id } })}
              download
              leftSection={<IconDownload size={16} aria-hidden="true" />}
            >
              {t('rejects.download')}
            </Button>
            <Button
              component="a"
              variant="default"
              href={urlOf(getBatchRejectsWorkbook, { params: { id: batch.id } })}
              download
              leftSection={<IconDownload size={16} aria-hidden="true" />}
            >
              {t('rejects.downloadWorkbook')}
            </Button>
          </Group>
        )
      }
    >
      <ul className={styles.rejects}>
        {rows.map((row) => (
          <li key={`${row.code} ${row.column}`} className={styles.reject}>
            <span className={styles.count}>{formats.number(row.rows)}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} style={{ width: `${(row.rows / largest) * 100}%` }} />
            </span>
            <div className={styles.words}>
              <strong>{i18n.exists(`batches:code.${row.code}`) ? t(`code.${row.code}`) : row.code}</strong>{' '}
              <code dir="ltr">{row.column ?? t('rejects.wholeRow')}</code>
              <p>{i18n.exists(`batches:mend.${row.code}`) ? t(`mend.${row.code}`) : row.mend}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
