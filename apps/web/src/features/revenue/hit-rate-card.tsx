import { useNavigate } from '@tanstack/react-router';
import type { Measures } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { LineWithBand } from '../../components/charts/charts.tsx';
import type { LineSeries } from '../../components/charts/line-data.ts';
import { Card } from '../../components/ui/card.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import { hitRateLines } from './chart-lines.ts';
import { drillDown, type Shown, weekOf } from './drill-down.ts';
import { modelFinding } from './model-finding.ts';
import { RateFigure } from './rate-figure.tsx';
import styles from './revenue.module.css';

const reasons = ['model', 'criterion', 'random'] as const;

/** The finding as a sentence, no stronger than the examinations bear, and the weeks that prove it. */
export function HitRateCard({ measures, shown }: { readonly measures: Measures; readonly shown: Shown }) {
  const { t } = useTranslation('revenue');
  const formats = useFormats();
  const navigate = useNavigate();
  const { hitRate } = measures.totals;
  const finding = modelFinding(hitRate);
  const sentence = t(`finding.${finding.kind}`, {
    ...('ratio' in finding
      ? {
          ratio: formats.number(finding.ratio, 1),
          low: formats.number(finding.low, 1),
          high: formats.number(finding.high, 1),
        }
      : {}),
    model: formats.number(hitRate.model.examined),
    random: formats.number(hitRate.random.examined),
    found: formats.number(hitRate.random.nonCompliant),
  });
  const series: readonly LineSeries[] = [
    { id: 'model', label: t('words:reason.model'), tone: 'main' },
    { id: 'criterion', label: t('criteria'), tone: 'second' },
    { id: 'random', label: t('words:reason.random'), tone: 'quiet', dashed: true },
  ];
  return (
    <Card title={sentence} note={t('hitRateNote')}>
      {hitRate.all.examined === 0 ? (
        <p className={styles.quiet}>{t('examineHint')}</p>
      ) : (
        <>
          <LineWithBand
            rows={hitRateLines(measures)}
            series={series}
            caption={t('hitRateCaption')}
            xLabel={t('week')}
            format={(value) => formats.percent(value, 0)}
            formatX={formats.date}
            height={240}
            onSelect={(monday) =>
              void navigate({ to: '/declarations', search: drillDown(weekOf(shown, monday), { examined: 'true' }) })
            }
          />
          <p className={styles.inPeriod}>{t('inPeriod')}</p>
          <dl className={styles.reasons}>
            {reasons.map((reason) => (
              <div key={reason}>
                <dt>{reason === 'criterion' ? t('criteria') : t(`words:reason.${reason}`)}</dt>{' '}
                <dd>
                  <RateFigure rate={hitRate[reason]} shown={shown} narrowed={{ selectionReason: reason }} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Card>
  );
}
