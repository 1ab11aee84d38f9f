import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getDrift, type Model, measureDrift } from '@tidewaiter/contract';
import { driftLevel, fewestForDrift } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { LineWithBand } from '../../components/charts/charts.tsx';
import { JobProgress } from '../../components/jobs/job-progress.tsx';
import { Card } from '../../components/ui/card.tsx';
import type { DataColumn } from '../../components/ui/data-column.ts';
import { DataTable } from '../../components/ui/data-table.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useMay } from '../../lib/session/use-session.ts';
import { type DriftFeature, driftView } from './drift-view.ts';
import { useModelJob } from './use-model-job.ts';

/** Whether what is declared now is still like what the model learnt from: scores by week, features that moved most. */
export function DriftCard({ model }: { readonly model: Model }) {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const mayMeasure = useMay(measureDrift.access);
  const params = { id: model.id };
  const { data, error } = useQuery(endpointQuery(getDrift, { params }));
  const { job, start, running } = useModelJob(() => call(measureDrift, { params }), [getDrift.id]);
  const view = data === undefined ? null : driftView(data);
  const reference = data?.reference ?? null;
  const index = (value: number | null) =>
    value === null ? '–' : `${formats.number(value, 2)} · ${t(`drift.level.${driftLevel(value)}`)}`;
  const columns: readonly DataColumn<DriftFeature>[] = [
    {
      id: 'name',
      header: t('drift.feature'),
      width: 'minmax(160px, 2fr)',
      cell: ({ name }) => <code dir="ltr">{name}</code>,
      sortValue: ({ name }) => name,
    },
    ...(['last', 'most'] as const).map(
      (id): DataColumn<DriftFeature> => ({
        id,
        header: t(`drift.${id}`),
        width: 'minmax(120px, 1fr)',
        align: 'end',
        ...(id === 'most' ? { from: 440 } : {}),
        cell: (row) => index(row[id]),
        sortValue: (row) => row[id],
        sortFirst: 'desc',
      }),
    ),
  ];
  const title =
    view === null || reference === null
      ? t('drift.none')
      : view.level === null
        ? t('drift.few', { items: formats.number(fewestForDrift) })
        : t(`drift.finding.${view.level}`, { index: formats.number(view.index, 2) });
  const note =
    reference === null || view?.lastWeek == null
      ? undefined
      : t('drift.note', {
          week: formats.date(view.lastWeek.week),
          items: formats.number(view.lastWeek.items),
          reference: formats.number(reference.items),
          from: formats.date(reference.from),
        });
  return (
    <Card
      title={title}
      note={note}
      actions={
        mayMeasure && (
          <Button
            size="xs"
            variant="default"
            disabled={running}
            loading={start.isPending}
            onClick={() => start.mutate()}
          >
            {t('drift.start')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <InlineProblem error={error ?? start.error} />
        {job !== undefined && <JobProgress job={job} />}
        {view !== null && view.points.length > 0 && (
          <>
            <LineWithBand
              rows={view.points}
              series={[
                { id: 'probability', label: t('drift.probability'), tone: 'main' },
                { id: 'expected_duty', label: t('drift.expected_duty'), tone: 'second' },
                { id: 'moderate', label: t('drift.moderateFrom'), tone: 'quiet', dashed: true },
                { id: 'large', label: t('drift.largeFrom'), tone: 'found', dashed: true },
              ]}
              caption={t('drift.caption', { items: formats.number(fewestForDrift) })}
              xLabel={t('drift.week')}
              format={(value) => formats.number(value, 2)}
              formatX={(week) => formats.date(week)}
              height={200}
            />
            <DataTable
              label={t('drift.features')}
              rows={view.features}
              columns={columns}
              rowKey={({ name }) => name}
              maxHeight={260}
            />
          </>
        )}
      </Stack>
    </Card>
  );
}
