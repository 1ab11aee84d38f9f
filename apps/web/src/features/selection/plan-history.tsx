import type { AnswerOf, listPlans } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import type { DataColumn } from '../../components/ui/data-column.ts';
import { DataTable } from '../../components/ui/data-table.tsx';
import { StatusBadge } from '../../components/ui/status-badge.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';

type Plan = AnswerOf<typeof listPlans>['rows'][number];

export interface PlanHistoryProps {
  /** The one in force first. */
  readonly plans: readonly Plan[];
  readonly shownId: number | null;
  readonly onShow: (id: number) => void;
}

/** Who published which plan when; one that is chosen is shown above. */
export function PlanHistory({ plans, shownId, onShow }: PlanHistoryProps) {
  const { t } = useTranslation('selection');
  const formats = useFormats();
  const inForce = plans[0]?.id;
  const columns: readonly DataColumn<Plan>[] = [
    { id: 'plan', header: t('column.plan'), width: '90px', cell: ({ id }) => t('plan', { id }) },
    {
      id: 'status',
      header: t('column.status'),
      width: '110px',
      cell: ({ id }) => (
        <StatusBadge tone={id === inForce ? 'good' : 'quiet'}>
          {t(id === inForce ? 'status.now' : 'status.past')}
        </StatusBadge>
      ),
    },
    {
      id: 'by',
      header: t('column.by'),
      width: 'minmax(110px, 1fr)',
      cell: ({ publishedBy }) => <bdi>{publishedBy}</bdi>,
    },
    {
      id: 'offices',
      header: t('column.offices'),
      width: '130px',
      align: 'end',
      from: 560,
      cell: ({ plan }) => formats.number(plan.offices.length - 1),
    },
    {
      id: 'when',
      header: t('column.when'),
      width: '170px',
      align: 'end',
      from: 420,
      cell: ({ publishedAt }) => formats.dateTime(publishedAt),
    },
  ];
  return (
    <Card title={t('history')}>
      <DataTable
        label={t('history')}
        rows={plans}
        columns={columns}
        rowKey={({ id }) => String(id)}
        activeKey={shownId === null ? null : String(shownId)}
        onActiveChange={(key) => onShow(Number(key))}
        maxHeight={320}
        pageKeys
      />
    </Card>
  );
}
