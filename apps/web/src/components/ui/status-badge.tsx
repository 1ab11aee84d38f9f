import type { ReactNode } from 'react';
import styles from './status-badge.module.css';

export type StatusTone = 'quiet' | 'busy' | 'good' | 'bad' | 'wait';

const marks: Readonly<Record<StatusTone, string>> = { quiet: '–', busy: '…', good: '✓', bad: '✕', wait: '◷' };

/** Where a batch, criterion or model stands: a mark and its word. */
export function StatusBadge({ tone, children }: { readonly tone: StatusTone; readonly children: ReactNode }) {
  return (
    <span className={styles.status} data-tone={tone}>
      <span aria-hidden="true">{marks[tone]}</span>
      {children}
    </span>
  );
}
