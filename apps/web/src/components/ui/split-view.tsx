import type { ReactNode } from 'react';
import styles from './split-view.module.css';

export interface SplitViewProps {
  readonly list: ReactNode;
  readonly detail: ReactNode;
  /** On a phone one of the two is shown; on a desk both are. */
  readonly showing: 'list' | 'detail';
}

/** List and detail side by side on a desk, one above the other's place on a phone. */
export function SplitView({ list, detail, showing }: SplitViewProps) {
  return (
    <div className={styles.split} data-showing={showing}>
      <div className={styles.list}>{list}</div>
      <div className={styles.detail}>{detail}</div>
    </div>
  );
}
