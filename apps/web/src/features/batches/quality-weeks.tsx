import type { BatchQualityView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { TimeBars } from '../../components/charts/charts.tsx';
import type { LineSeries } from '../../components/charts/line-data.ts';
import { Card } from '../../components/ui/card.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import styles from './quality-shifts.module.css';

type Quality = NonNullable<BatchQualityView['quality']>;

/** Items by week, with and without an outcome: where outcomes fall off, and whether a part of the period is missing. */
export function QualityWeeks({ quality: { days, findings, results, weeks } }: { readonly quality: Quality }) {
  const { t } = useTranslation('quality');
  const formats = useFormats();
  const tail = findings.find(({ code }) => code === 'unlabelled_tail');
  const known = weeks.some(({ outcomes }) => outcomes > 0);
  const examined = results.compliant + results.nonCompliant;
  const series: readonly LineSeries[] = [
    { id: 'with', label: t('weeks.with'), tone: 'main' },
    { id: 'without', label: t('weeks.without'), tone: 'quiet' },
  ];
  const said = [
    ...(days === null
      ? []
      : [
          t('days', {
            from: formats.date(days.from),
            to: formats.date(days.to),
            missing: formats.number(days.missing),
            weekend: formats.percent(days.weekendShare),
          }),
        ]),
    ...(examined === 0
      ? []
      : [
          t('results', { nonCompliant: formats.number(results.nonCompliant), examined: formats.number(examined) }),
          ...results.findings.map(({ finding, items }) => `${t(`words:finding.${finding}`)} ${formats.number(items)}`),
        ]),
  ];
  return (
    <Card
      title={
        tail === undefined
          ? t(known ? 'weeks.steady' : 'weeks.none')
          : t('weeks.falls', { week: formats.date(String(tail.details['from'])) })
      }
      note={t('weeks.note')}
    >
      <TimeBars
        rows={weeks.map(({ week, items, outcomes }) => ({
          x: week,
          values: { with: outcomes, without: items - outcomes },
        }))}
        series={series}
        caption={t('weeks.caption')}
        xLabel={t('weeks.week')}
        format={formats.compact}
        formatX={formats.date}
        stacked
      />
      <p className={styles.none}>{said.join(' · ')}</p>
    </Card>
  );
}
