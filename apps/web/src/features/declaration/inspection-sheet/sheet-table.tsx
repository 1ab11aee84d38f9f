import type { ReactNode } from 'react';
import styles from './sheet.module.css';

interface SheetTableProps {
  readonly columns: readonly string[];
  /** Its rows. */
  readonly children: ReactNode;
}

/** A ruled table, as on a form. */
export function SheetTable({ columns, children }: SheetTableProps) {
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
