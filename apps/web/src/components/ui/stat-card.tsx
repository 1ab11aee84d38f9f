import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './stat-card.module.css';

export interface StatDelta {
  readonly direction: 'up' | 'down' | 'same';
  /** Formatted, with its unit: `4.4 pts`. */
  readonly text: string;
  /** Whether the change is welcome; neutral where it is neither. */
  readonly meaning: 'good' | 'bad' | 'neutral';
}

export interface StatCardProps {
  readonly label: string;
  /** Formatted, with its unit. */
  readonly value: string;
  /** What it is a share or a sum of: `non-compliant ÷ examined`, `of 1,920 examinations`. */
  readonly base?: ReactNode;
  /** `95 % interval 2.9 to 6.8 M`; give it for every estimate. */
  readonly interval?: ReactNode;
  readonly delta?: StatDelta;
  /** Wraps the label in a link to the declarations behind the number. */
  readonly renderLink?: (label: string) => ReactNode;
}

const arrows = { up: '▲', down: '▼', same: '=' } as const;

/** One number with its unit, its base, its interval and its change. */
export function StatCard({ label, value, base, interval, delta, renderLink }: StatCardProps) {
  const { t } = useTranslation('ui');
  return (
    <section className={styles.stat}>
      <h2 className={styles.label}>{renderLink === undefined ? label : renderLink(label)}</h2>
      <p className={styles.line}>
        <span className={styles.value}>{value}</span>
        {delta !== undefined && (
          <span className={styles.delta} data-meaning={delta.meaning}>
            <span aria-hidden="true">{arrows[delta.direction]}</span>
            <span className="tw-hidden">{t(`change.${delta.direction}`)}</span> {delta.text}
          </span>
        )}
      </p>
      {base !== undefined && <p className={styles.base}>{base}</p>}
      {interval !== undefined && <p className={styles.base}>{interval}</p>}
    </section>
  );
}
