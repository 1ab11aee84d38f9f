import type { ReactNode } from 'react';
import styles from './grid.module.css';

/** Cards side by side, two columns on a desk (the first wider), one on a phone. */
export function CardGrid({ children, even = false }: { readonly children: ReactNode; readonly even?: boolean }) {
  return (
    <div className={styles.cards} data-even={even}>
      {children}
    </div>
  );
}
