import { SegmentedControl } from '@mantine/core';
import type { Model } from '@tidewaiter/contract';
import { type ShareInterval, type SubgroupDimension, subgroupDimensions } from '@tidewaiter/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import type { DataColumn } from '../../components/ui/data-column.ts';
import { DataTable } from '../../components/ui/data-table.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import { type SubgroupRow, subgroupRows } from './subgroup-rows.ts';

/** For whom the model fails: the same measures for importers by size, each office and each chapter. */
export function SubgroupCard({ model }: { readonly model: Model }) {
  const { t, i18n } = useTranslation('models');
  const formats = useFormats();
  const { subgroups } = model.evaluation;
  const [chosen, setChosen] = useState<SubgroupDimension>('importer');
  const dimensions = subgroupDimensions.filter((one) => subgroups.some(({ dimension }) => dimension === one));
  const dimension = dimensions.includes(chosen) ? chosen : dimensions[0];
  if (dimension === undefined) return null;
  const nameOf = (name: string) =>
    i18n.exists(`models:part.${dimension}.${name}`) ? t(`part.${dimension}.${name}`) : name;
  const share = (value: ShareInterval | null) =>
    value === null ? '–' : formats.percentWithInterval(value.rate, value.low, value.high);
  const rate = (id: 'rate' | 'precision' | 'chosen' | 'hits', from?: number): DataColumn<SubgroupRow> => ({
    id,
    header: t(`part.column.${id}`),
    width: 'minmax(168px, 1fr)',
    align: 'end',
    ...(from === undefined ? {} : { from }),
    cell: (row) => share(row[id]),
    sortValue: (row) => row[id]?.rate ?? null,
    sortFirst: 'desc',
  });
  const plain = (id: 'revenueRecall' | 'auc' | 'ece', header: string, from: number): DataColumn<SubgroupRow> => ({
    id,
    header,
    width: '96px',
    align: 'end',
    from,
    cell: (row) => formats.percent(row[id]),
    sortValue: (row) => row[id],
    sortFirst: 'desc',
  });
  const columns: readonly DataColumn<SubgroupRow>[] = [
    {
      id: 'name',
      header: t(`part.dimension.${dimension}`),
      width: 'minmax(96px, 1fr)',
      cell: ({ name }) => <bdi>{nameOf(name)}</bdi>,
      sortValue: ({ name }) => name,
    },
    {
      id: 'items',
      header: t('column.items'),
      width: '84px',
      align: 'end',
      cell: ({ items }) => formats.number(items),
      sortValue: ({ items }) => items,
      sortFirst: 'desc',
    },
    rate('precision'),
    rate('rate', 560),
    rate('chosen', 740),
    rate('hits', 920),
    plain('revenueRecall', t('part.column.revenueRecall'), 1020),
    plain('auc', t('measure.auc'), 1100),
    plain('ece', t('measure.ece'), 1180),
  ];
  return (
    <Card
      title={t('part.title')}
      note={t('part.note')}
      actions={
        <SegmentedControl
          size="xs"
          value={dimension}
          onChange={(value) => setChosen(subgroupDimensions.find((one) => one === value) ?? 'importer')}
          data={dimensions.map((value) => ({ value, label: t(`part.dimension.${value}`) }))}
          aria-label={t('part.by')}
        />
      }
    >
      <DataTable
        label={t('part.title')}
        rows={subgroupRows(subgroups, dimension)}
        columns={columns}
        rowKey={({ name }) => name}
        maxHeight={360}
      />
    </Card>
  );
}
