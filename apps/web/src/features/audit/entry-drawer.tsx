import { Drawer, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../components/ui/fact-list.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import styles from './audit.module.css';
import type { AuditEntry } from './audit-entry.ts';
import { SubjectLink } from './subject-link.tsx';
import { useActionText } from './use-action-text.ts';

interface EntryDrawerProps {
  readonly entry: AuditEntry | null;
  readonly onClose: () => void;
}

/** One entry whole, with its details as they were written and the hash that seals them. */
export function EntryDrawer({ entry, onClose }: EntryDrawerProps) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const actionText = useActionText();
  return (
    <Drawer
      opened={entry !== null}
      onClose={onClose}
      position="right"
      size="min(460px, 94vw)"
      title={entry === null ? '' : actionText(entry.action)}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
      transitionProps={{ duration: 0 }}
    >
      {entry !== null && (
        <Stack gap="sm">
          <FactList
            facts={[
              { name: t('when'), value: formats.dateTime(entry.occurredAt) },
              { name: t('actor'), value: <bdi>{entry.actor}</bdi> },
              { name: t('subject'), value: <SubjectLink subject={entry.subject} /> },
              { name: t('entry'), value: formats.number(entry.id) },
            ]}
          />
          <h3 className={styles.heading}>{t('details')}</h3>
          {Object.keys(entry.details).length === 0 ? (
            <p className={styles.quiet}>{t('noDetails')}</p>
          ) : (
            <pre className={styles.details} dir="ltr">
              {JSON.stringify(entry.details, null, 2)}
            </pre>
          )}
          <h3 className={styles.heading}>{t('hash')}</h3>
          <code className={styles.hash} dir="ltr">
            {entry.hash}
          </code>
        </Stack>
      )}
    </Drawer>
  );
}
