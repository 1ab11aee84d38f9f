import type { ReactNode } from 'react';
import styles from './card.module.css';

export interface CardProps {
  /** The finding as a sentence, or what the card holds. */
  readonly title?: ReactNode;
  /** Unit, base, period: said once, quietly, beside the title. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A white sheet on the grey ground. */
export function Card({ title, note, actions, children }: CardProps) {
  return (
    <section className={styles.card}>
      {(title !== undefined || actions !== undefined) && (
        <header className={styles.head}>
          <h2 className={styles.title}>
            {title} {note !== undefined && <span className={styles.note}>{note}</span>}
          </h2>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
