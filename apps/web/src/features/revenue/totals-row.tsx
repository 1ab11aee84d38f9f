import type { Measures } from '@tidewaiter/contract';
import { controlLanes } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { laneShapes } from '../../components/ui/lane-badge.tsx';
import { StatCard } from '../../components/ui/stat-card.tsx';
import { StatRow } from '../../components/ui/stat-row.tsx';
import { missing } from '../../lib/format/formats.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import type { Shown } from './drill-down.ts';
import { FigureLink } from './figure-link.tsx';
import { LevelCard } from './level-card.tsx';
import { RateFigure } from './rate-figure.tsx';
import styles from './revenue.module.css';

export function TotalsRow({ measures, shown }: { readonly measures: Measures; readonly shown: Shown }) {
  const { t } = useTranslation('revenue');
  const formats = useFormats();
  const { totals, currency } = measures;
  const { all, random } = totals.hitRate;
  return (
    <StatRow>
      <StatCard
        label={t('items')}
        value={formats.number(totals.items)}
        base={t('itemsBase')}
        renderLink={(label) => <FigureLink shown={shown}>{label}</FigureLink>}
      />
      <StatCard
        label={t('examinedShare')}
        value={totals.items === 0 ? missing : formats.percent(totals.examined / totals.items)}
        base={t('examinedBase', { examined: formats.number(totals.examined), items: formats.number(totals.items) })}
        renderLink={(label) => (
          <FigureLink shown={shown} narrowed={{ examined: 'true' }}>
            {label}
          </FigureLink>
        )}
      />
      <StatCard
        label={t('hitRate')}
        value={formats.percent(all.rate)}
        base={
          <>
            {t('all')} <RateFigure rate={all} shown={shown} narrowed={{}} />
          </>
        }
        interval={
          <>
            {t('randomShare')} <RateFigure rate={random} shown={shown} narrowed={{ selectionReason: 'random' }} />
          </>
        }
        renderLink={(label) => (
          <FigureLink shown={shown} narrowed={{ examined: 'true' }}>
            {label}
          </FigureLink>
        )}
      />
      <StatCard
        label={t('recovered')}
        value={formats.moneyCompact(totals.recoveredDuty, currency)}
        base={
          <FigureLink shown={shown} narrowed={{ outcome: 'non_compliant' }}>
            {t('recoveredBase', { count: all.nonCompliant, shown: formats.number(all.nonCompliant) })}
          </FigureLink>
        }
        renderLink={(label) => (
          <FigureLink shown={shown} narrowed={{ outcome: 'non_compliant' }}>
            {label}
          </FigureLink>
        )}
      />
      <StatCard
        label={t('atRisk')}
        value={formats.moneyCompact(totals.revenueAtRisk, currency)}
        base={
          <>
            {t('atRiskBase')}{' '}
            <span className={styles.lanes}>
              {controlLanes.map((lane) => (
                <FigureLink key={lane} shown={shown} narrowed={{ lane }}>
                  <span aria-hidden="true" className={styles.lane} data-lane={lane}>
                    {laneShapes[lane]}
                  </span>{' '}
                  {t(`words:lane.${lane}`)}
                </FigureLink>
              ))}
            </span>
          </>
        }
      />
      <LevelCard measures={measures} shown={shown} />
    </StatRow>
  );
}
