import { SegmentedControl, Stack } from '@mantine/core';
import type { Model } from '@tidewaiter/contract';
import { type ExaminedPercent, examinedPercents } from '@tidewaiter/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bars } from '../../components/charts/bars.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import { precisionBars } from './precision-bars.ts';
import styles from './precision-chart.module.css';
import { useModelName } from './use-model-name.ts';

/** Precision of the model beside its baselines, as bars with their 95 % interval. */
export function PrecisionChart({ model, subset }: { readonly model: Model; readonly subset: string }) {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const { modelName } = useModelName();
  const [percent, setPercent] = useState<ExaminedPercent>('5');
  const bars = precisionBars(
    model.evaluation.rows.filter((row) => row.subset === subset),
    percent,
  );
  const rows = bars.map((bar) => ({
    id: bar.model,
    label: modelName(bar.model),
    value: bar.precision,
    interval: bar.interval,
    text:
      bar.interval === null
        ? formats.percent(bar.precision)
        : formats.percentWithInterval(bar.precision, bar.interval[0], bar.interval[1]),
  }));
  const examined = bars[0]?.examined ?? 0;
  return (
    <Stack gap="sm">
      <div className={styles.head}>
        <SegmentedControl
          size="xs"
          value={percent}
          onChange={(value) => setPercent(examinedPercents.find((one) => one === value) ?? '5')}
          data={examinedPercents.map((value) => ({ value, label: formats.percent(Number(value) / 100, 0) }))}
          aria-label={t('chart.share')}
        />
        <span className={styles.note}>
          {t('chart.base', { examined: formats.number(examined), split: formats.date(model.evaluation.split) })}
        </span>
      </div>
      <Bars
        rows={rows}
        caption={t('chart.caption', { percent: formats.percent(Number(percent) / 100, 0) })}
        max={1}
        renderLabel={(row) => (row.id === model.kind ? <strong>{row.label}</strong> : row.label)}
      />
    </Stack>
  );
}
