import { lanes } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { LaneBadge } from '../../components/ui/lane-badge.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import styles from './lane-counts.module.css';
import type { ScoringResult } from './scoring-result.ts';

/** Items in each lane as bars from zero, with their share. */
export function LaneCounts({ result }: { readonly result: ScoringResult }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  return (
    <ul className={styles.lanes} aria-label={t('scoring.lanes')}>
      {lanes.map((lane) => {
        const share = result.items === 0 ? 0 : result.lanes[lane] / result.items;
        return (
          <li key={lane} className={styles.lane}>
            <LaneBadge lane={lane} />
            <span className={styles.meaning}>{t(`words:laneMeaning.${lane}`)}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} data-lane={lane} style={{ width: `${share * 100}%` }} />
            </span>
            <span className={styles.count}>{formats.number(result.lanes[lane])}</span>
            <span className={styles.share}>{formats.percent(share)}</span>
          </li>
        );
      })}
    </ul>
  );
}
