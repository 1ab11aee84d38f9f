import type { ReactNode } from 'react';
import styles from './bars.module.css';

export interface BarRow {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Formatted, with its unit; its base or interval may follow. */
  readonly text: string;
  /** 95 % interval, drawn as a whisker. */
  readonly interval?: readonly [low: number, high: number] | null;
}

export interface BarsProps {
  readonly rows: readonly BarRow[];
  readonly caption: string;
  /** Wraps the label in a link to what is behind the bar. */
  readonly renderLabel?: (row: BarRow) => ReactNode;
  /** End of the scale, so that two charts may be compared; else the largest value or interval. */
  readonly max?: number;
}

/** The end of the scale that holds every value and whisker; never zero. */
export function scaleEnd(rows: readonly BarRow[]): number {
  return Math.max(...rows.map((row) => Math.max(row.value, row.interval?.[1] ?? 0)), 0) || 1;
}

/** Horizontal bars from zero with their values: a list first, so that it reads, prints and mirrors by itself. */
export function Bars({ rows, caption, renderLabel, max }: BarsProps) {
  const end = max ?? scaleEnd(rows);
  const percent = (value: number) => `${Math.max(0, Math.min(1, value / end)) * 100}%`;
  return (
    <ul className={styles.bars} aria-label={caption}>
      {rows.map((row) => (
        <li key={row.id} className={styles.row}>
          <span className={styles.label} title={row.label}>
            {renderLabel === undefined ? row.label : renderLabel(row)}
          </span>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.fill} style={{ width: percent(row.value) }} />
            {row.interval && (
              <span
                className={styles.whisker}
                style={{
                  insetInlineStart: percent(row.interval[0]),
                  width: `calc(${percent(row.interval[1])} - ${percent(row.interval[0])})`,
                }}
              />
            )}
          </span>
          <span className={styles.value}>{row.text}</span>
        </li>
      ))}
    </ul>
  );
}
