import type { Lane } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import styles from './lane-badge.module.css';

/** Each lane's shape: colour never tells it alone. */
export const laneShapes: Readonly<Record<Lane, string>> = { red: '▲', yellow: '◆', blue: '●', green: '○' };

export interface LaneBadgeProps {
  readonly lane: Lane;
  /** Drawn by chance, not by risk: the square mark stands beside the lane's. */
  readonly random?: boolean;
  /** Only the shape, for narrow columns; the words stay for screen readers. */
  readonly compact?: boolean;
}

export function LaneBadge({ lane, random = false, compact = false }: LaneBadgeProps) {
  const { t } = useTranslation('words');
  const word = t(`lane.${lane}`);
  return (
    <span className={styles.badge} data-lane={lane} title={random ? `${word}, ${t('reason.random')}` : word}>
      <span aria-hidden="true">{laneShapes[lane]}</span>
      <span className={compact ? 'tw-hidden' : undefined}>{word}</span>
      {random && (
        <>
          <span aria-hidden="true" className={styles.random}>
            ■
          </span>
          <span className="tw-hidden">{t('reason.random')}</span>
        </>
      )}
    </span>
  );
}
