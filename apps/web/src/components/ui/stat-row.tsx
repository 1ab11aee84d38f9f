import type { ReactNode } from 'react';
import styles from './grid.module.css';

/** Stat cards in a row that breaks where the screen ends. */
export function StatRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.stats}>{children}</div>;
}
