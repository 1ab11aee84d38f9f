import { useNavigate } from '@tanstack/react-router';
import type { Measures } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { TimeBars } from '../../components/charts/charts.tsx';
import type { LineSeries } from '../../components/charts/line-data.ts';
import { Card } from '../../components/ui/card.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import { recoveredBars } from './chart-lines.ts';
import { drillDown, type Shown, weekOf } from './drill-down.ts';

/** What was at risk and what came back, week by week; a bar opens its declarations, as the table of weeks does. */
export function RecoveredCard({ measures, shown }: { readonly measures: Measures; readonly shown: Shown }) {
  const { t } = useTranslation('revenue');
  const formats = useFormats();
  const navigate = useNavigate();
  const { totals, currency } = measures;
  const series: readonly LineSeries[] = [
    { id: 'atRisk', label: t('atRisk'), tone: 'main' },
    { id: 'recovered', label: t('recovered'), tone: 'second' },
  ];
  return (
    <Card
      title={t('recoveredFinding', {
        recovered: formats.moneyCompact(totals.recoveredDuty, currency),
        atRisk: formats.moneyCompact(totals.revenueAtRisk, currency),
      })}
      note={t('recoveredNote', { currency })}
    >
      <TimeBars
        rows={recoveredBars(measures)}
        series={series}
        caption={t('recoveredCaption')}
        xLabel={t('week')}
        format={formats.compact}
        formatX={formats.date}
        height={260}
        onSelect={(monday) => void navigate({ to: '/declarations', search: drillDown(weekOf(shown, monday)) })}
      />
    </Card>
  );
}
