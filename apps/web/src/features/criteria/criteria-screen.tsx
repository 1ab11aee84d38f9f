import { Button, Loader, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { createCriterion, listCriteria } from '@tidewaiter/contract';
import { type CriterionStatus, criterionStatuses, criterionStatusSchema } from '@tidewaiter/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { Page } from '../../components/ui/page.tsx';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useMay } from '../../lib/session/use-session.ts';
import { CriterionEditor } from './criterion-editor.tsx';
import styles from './criterion-sheet.module.css';
import { CriterionSheet } from './criterion-sheet.tsx';

const route = getRouteApi('/_app/criteria');
const everything = 'all';

export function CriteriaScreen() {
  const { t } = useTranslation('criteria');
  const formats = useFormats();
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = useMay(createCriterion.access);
  const [editing, setEditing] = useState(false);
  const { data, error, isPending, refetch } = useQuery(endpointQuery(listCriteria, {}));
  const rows = data?.rows ?? [];
  const shown = status === undefined ? rows : rows.filter((criterion) => criterion.status === status);
  const today = new Date().toISOString().slice(0, 10);
  const tab = (value: CriterionStatus | typeof everything, count: number) => ({
    value,
    label: t('tab', {
      name: value === everything ? t('all') : t(`words:criterionStatus.${value}`),
      count: formats.number(count),
    }),
  });
  return (
    <Page
      title={t('title')}
      views={
        <SegmentedControl
          size="xs"
          value={status ?? everything}
          onChange={(value) => {
            const chosen = criterionStatusSchema.safeParse(value);
            void navigate({ search: chosen.success ? { status: chosen.data } : {} });
          }}
          data={[
            tab(everything, rows.length),
            ...criterionStatuses.map((one) => tab(one, rows.filter((criterion) => criterion.status === one).length)),
          ]}
          aria-label={t('column.status')}
        />
      }
      actions={
        mayWrite && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setEditing(true)}>
            {t('new')}
          </Button>
        )
      }
    >
      {isPending && <Loader size="sm" aria-label={t('ui:loading')} />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data !== undefined && shown.length === 0 && (
        <EmptyState title={t(status === undefined ? 'empty' : 'emptyStatus')} hint={t('emptyHint')} />
      )}
      <ul className={styles.list}>
        {shown.map((criterion) => (
          <li key={criterion.id}>
            <CriterionSheet criterion={criterion} today={today} />
          </li>
        ))}
      </ul>
      {editing && (
        <CriterionEditor
          onClose={() => setEditing(false)}
          onDrafted={() => {
            setEditing(false);
            void navigate({ search: {} });
          }}
        />
      )}
    </Page>
  );
}
