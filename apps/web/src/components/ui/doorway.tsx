import type { ReactNode } from 'react';
import { useEffect } from 'react';
import styles from './doorway.module.css';

export interface DoorwayProps {
  readonly title: string;
  readonly hint?: ReactNode;
  /** Language and scheme, at the corner. */
  readonly corner?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the screens before signing in: one small card. */
export function Doorway({ title, hint, corner, children }: DoorwayProps) {
  useEffect(() => {
    document.title = `${title} · Tidewaiter`;
  }, [title]);
  return (
    <div className={styles.doorway}>
      <header className={styles.bar}>
        <span className={styles.brand}>Tidewaiter</span>
        {corner}
      </header>
      <main className={styles.main}>
        <div className={styles.card}>
          <h1 className={styles.title}>{title}</h1>
          {hint !== undefined && <p className={styles.hint}>{hint}</p>}
          {children}
        </div>
      </main>
    </div>
  );
}
