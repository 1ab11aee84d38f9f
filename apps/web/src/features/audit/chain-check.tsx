import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { verifyAudit } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { StatusBadge } from '../../components/ui/status-badge.tsx';
import { call } from '../../lib/api/call.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import styles from './audit.module.css';

/** Each entry seals the one before it: walks the chain from its first entry and says whether it holds. */
export function ChainCheck() {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const check = useMutation({ mutationFn: () => call(verifyAudit, {}) });
  const found = check.data;
  return (
    <span className={styles.check}>
      <span role="status">
        {found !== undefined && (
          <StatusBadge tone={found.intact ? 'good' : 'bad'}>
            {found.intact
              ? t('intact', { count: found.entries, shown: formats.number(found.entries) })
              : t('broken', { entry: formats.number(found.brokenAt) })}
          </StatusBadge>
        )}
      </span>
      <InlineProblem error={check.error} />
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconLink size={14} aria-hidden="true" />}
        loading={check.isPending}
        onClick={() => check.mutate()}
      >
        {t('verify')}
      </Button>
    </span>
  );
}
