import styles from './paired-bars.module.css';

export interface PairedBar {
  readonly id: string;
  readonly label: string;
  readonly now: number;
  readonly before: number;
}

export interface PairedBarsProps {
  readonly rows: readonly PairedBar[];
  readonly caption: string;
  readonly nowLabel: string;
  readonly beforeLabel: string;
  readonly format: (value: number) => string;
}

/** Two bars from zero for each row, on one scale: what is now over what was before. A table, so that it reads and mirrors by itself. */
export function PairedBars({ rows, caption, nowLabel, beforeLabel, format }: PairedBarsProps) {
  const end = Math.max(0, ...rows.flatMap(({ now, before }) => [now, before])) || 1;
  const width = (value: number) => ({ width: `${(value / end) * 100}%` });
  return (
    <table className={styles.pairs}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">
            <span className={styles.swatch} data-when="now" aria-hidden="true" /> {nowLabel}
          </th>
          <th scope="col">
            <span className={styles.swatch} data-when="before" aria-hidden="true" /> {beforeLabel}
          </th>
          <td className={styles.track} />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, now, before }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td className={styles.number}>{format(now)}</td>
            <td className={styles.number}>{format(before)}</td>
            <td className={styles.track} aria-hidden="true">
              <span className={styles.bar} data-when="now" style={width(now)} />
              <span className={styles.bar} data-when="before" style={width(before)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
