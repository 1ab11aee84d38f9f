import type { Measures } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { StatCard } from '../../components/ui/stat-card.tsx';
import { missing } from '../../lib/format/formats.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import type { Shown } from './drill-down.ts';
import { FigureLink } from './figure-link.tsx';
import styles from './revenue.module.css';

/** The level of non-compliance of everything, which only examinations drawn by chance can tell. */
export function LevelCard({ measures, shown }: { readonly measures: Measures; readonly shown: Shown }) {
  const { t } = useTranslation('revenue');
  const formats = useFormats();
  const { level, hitRate } = measures.totals;
  const random = hitRate.random.examined;
  const explored = level.examined - random;
  if (level.rate === null || level.low === null || level.high === null) {
    return <StatCard label={t('level')} value={missing} base={t('levelUnknown')} />;
  }
  return (
    <StatCard
      label={t('level')}
      value={formats.percent(level.rate)}
      base={t('levelInterval', { low: formats.percent(level.low), high: formats.percent(level.high) })}
      interval={
        <span className={styles.lanes}>
          <FigureLink shown={shown} narrowed={{ selectionReason: 'random', examined: 'true' }}>
            {t('levelRandom', { count: random, shown: formats.number(random) })}
          </FigureLink>
          {explored > 0 && (
            <FigureLink shown={shown} narrowed={{ selectionReason: 'explore', examined: 'true' }}>
              {t('levelExplored', { count: explored, shown: formats.number(explored) })}
            </FigureLink>
          )}
        </span>
      }
    />
  );
}
