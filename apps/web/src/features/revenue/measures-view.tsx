import type { Measures } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { CardGrid } from '../../components/ui/card-grid.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { ChaptersCard } from './chapters-card.tsx';
import type { Shown } from './drill-down.ts';
import { HitRateCard } from './hit-rate-card.tsx';
import { OfficesCard } from './offices-card.tsx';
import { RecoveredCard } from './recovered-card.tsx';
import styles from './revenue.module.css';
import { TotalsRow } from './totals-row.tsx';
import { WeeksCard } from './weeks-card.tsx';

interface MeasuresViewProps {
  readonly measures: Measures;
  readonly shown: Shown;
  /** The figures are still those of the filters before. */
  readonly stale: boolean;
}

export function MeasuresView({ measures, shown, stale }: MeasuresViewProps) {
  const { t } = useTranslation('revenue');
  if (measures.totals.items === 0) return <EmptyState title={t('noneHere')} hint={t('noneHereHint')} />;
  return (
    <div className={styles.view} aria-busy={stale}>
      <TotalsRow measures={measures} shown={shown} />
      <CardGrid>
        <HitRateCard measures={measures} shown={shown} />
        <RecoveredCard measures={measures} shown={shown} />
      </CardGrid>
      <CardGrid>
        <OfficesCard measures={measures} shown={shown} />
        <ChaptersCard measures={measures} shown={shown} />
      </CardGrid>
      <WeeksCard measures={measures} shown={shown} />
    </div>
  );
}
