import { Group, SegmentedControl, Stack } from '@mantine/core';
import type { Model } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Gain } from '../../components/charts/charts.tsx';
import { Card } from '../../components/ui/card.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import { type GainMeasure, gainSeries } from './gain-series.ts';
import { useModelName } from './use-model-name.ts';

const measures = ['found', 'duty'] as const satisfies readonly GainMeasure[];
const reaches = { work: 0.1, all: 1 } as const;
const shown = ['share', 'lift'] as const;
const marked = 0.05;

/** What the ranking finds against the share examined: non-compliance or duty, as a share or as lift. */
export function GainCard({ model }: { readonly model: Model }) {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const { modelName } = useModelName();
  const [measure, setMeasure] = useState<GainMeasure>('found');
  const [reach, setReach] = useState<keyof typeof reaches>('work');
  const [as, setAs] = useState<(typeof shown)[number]>('share');
  const { curves } = model.evaluation;
  if (curves.lines.length === 0) return null;
  const series = gainSeries(model.evaluation, model.kind, measure, modelName);
  const own = series[0]?.found[curves.shares.indexOf(marked)] ?? 0;
  const title = t(`gain.finding.${measure}`, { share: formats.percent(own, 0) });
  return (
    <Card title={title} note={t('gain.note', { split: formats.date(model.evaluation.split) })}>
      <Stack gap="sm">
        <Group gap="sm">
          <SegmentedControl
            size="xs"
            value={measure}
            onChange={(value) => setMeasure(measures.find((one) => one === value) ?? 'found')}
            data={measures.map((value) => ({ value, label: t(`gain.measure.${value}`) }))}
            aria-label={t('gain.measure.label')}
          />
          <SegmentedControl
            size="xs"
            value={as}
            onChange={(value) => setAs(shown.find((one) => one === value) ?? 'share')}
            data={shown.map((value) => ({ value, label: t(`gain.as.${value}`) }))}
            aria-label={t('gain.as.label')}
          />
          <SegmentedControl
            size="xs"
            value={reach}
            onChange={(value) => setReach(value === 'all' ? 'all' : 'work')}
            data={[
              { value: 'work', label: t('gain.upTo', { share: formats.percent(reaches.work, 0) }) },
              { value: 'all', label: t('gain.upTo', { share: formats.percent(reaches.all, 0) }) },
            ]}
            aria-label={t('gain.reach')}
          />
        </Group>
        <Gain
          shares={curves.shares}
          series={series}
          upTo={reaches[reach]}
          asLift={as === 'lift'}
          at={marked}
          caption={title}
          xLabel={t('chart.share')}
          formatShare={(share) => formats.percent(share, 0)}
          format={(value) => (as === 'lift' ? `${formats.number(value, 1)}×` : formats.percent(value, 0))}
        />
      </Stack>
    </Card>
  );
}
