import styles from './chart-frame.module.css';
import { type Tone, toneColours, toneFills } from './tone.ts';

export interface FootEntry {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
  readonly dashed?: boolean;
  /** Last value, formatted. */
  readonly text?: string;
}

/** Names the lines or bars right under them, with the last value of each. */
export function SeriesFoot({
  entries,
  fill = false,
}: {
  readonly entries: readonly FootEntry[];
  readonly fill?: boolean;
}) {
  return (
    <ul className={styles.foot} aria-hidden="true">
      {entries.map((entry) => (
        <li key={entry.id}>
          <span
            className={styles.swatch}
            data-dash={entry.dashed === true}
            data-fill={fill}
            style={{ color: (fill ? toneFills : toneColours)[entry.tone] }}
          />
          <strong>{entry.label}</strong> {entry.text}
        </li>
      ))}
    </ul>
  );
}
