import styles from './reason-bars.module.css';

export interface ReasonBarRow {
  readonly id: string;
  /** The reason in plain words, with its figures. */
  readonly sentence: string;
  readonly points: number;
  /** Formatted with its sign. */
  readonly text: string;
}

/** What raised the score and what lowered it: ▲ and ▼ with a bar and the points, strongest first as given. */
export function ReasonBars({ rows, label }: { readonly rows: readonly ReasonBarRow[]; readonly label: string }) {
  const end = Math.max(...rows.map((row) => Math.abs(row.points)), 1);
  return (
    <ul className={styles.reasons} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className={styles.reason} data-raises={row.points >= 0}>
          <span aria-hidden="true" className={styles.sign}>
            {row.points >= 0 ? '▲' : '▼'}
          </span>
          <span>{row.sentence}</span>
          <span aria-hidden="true" className={styles.track}>
            <span className={styles.fill} style={{ width: `${(Math.abs(row.points) / end) * 100}%` }} />
          </span>
          <span className={styles.points}>{row.text}</span>
        </li>
      ))}
    </ul>
  );
}
