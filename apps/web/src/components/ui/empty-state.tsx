import type { ReactNode } from 'react';
import styles from './state.module.css';

export interface EmptyStateProps {
  /** What there is none of. */
  readonly title: string;
  /** Why, and what to do about it. */
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title}</p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {action}
    </div>
  );
}
