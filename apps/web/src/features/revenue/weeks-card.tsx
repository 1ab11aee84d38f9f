import type { Measures } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import { type Shown, weekOf } from './drill-down.ts';
import { FigureLink } from './figure-link.tsx';
import { FiguresTable } from './figures-table.tsx';
import { RateFigure } from './rate-figure.tsx';
import styles from './revenue.module.css';

const reasons = ['model', 'criterion', 'random'] as const;

/** The figures of both charts week by week, each a link: what a pointer opens by a bar, the keyboard opens here. */
export function WeeksCard({ measures, shown }: { readonly measures: Measures; readonly shown: Shown }) {
  const { t } = useTranslation('revenue');
  const formats = useFormats();
  return (
    <div className={styles.weeksCard}>
      <Card>
        <details className={styles.weeks}>
          <summary>{t('weeksTable')}</summary>
          <FiguresTable
            caption={t('weeksTable')}
            head={[
              t('weekOf'),
              t('items'),
              t('examined'),
              t('atRisk'),
              t('recovered'),
              t('words:reason.model'),
              t('criteria'),
              t('words:reason.random'),
            ]}
            rows={measures.byWeek.toReversed().map((row) => {
              const week = weekOf(shown, row.week);
              return {
                id: row.week,
                cells: [
                  <FigureLink key="week" shown={week}>
                    {formats.date(row.week)}
                  </FigureLink>,
                  formats.number(row.items),
                  <FigureLink key="examined" shown={week} narrowed={{ examined: 'true' }}>
                    {formats.number(row.examined)}
                  </FigureLink>,
                  formats.compact(row.revenueAtRisk),
                  formats.compact(row.recoveredDuty),
                  ...reasons.map((reason) => (
                    <RateFigure
                      key={reason}
                      rate={row.hitRate[reason]}
                      shown={week}
                      narrowed={{ selectionReason: reason }}
                    />
                  )),
                ],
              };
            })}
          />
        </details>
      </Card>
    </div>
  );
}
