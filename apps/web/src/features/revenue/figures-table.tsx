import type { ReactNode } from 'react';
import styles from './figures-table.module.css';

interface FiguresTableProps {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell names the row; the rest are figures and stand at the end. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly [ReactNode, ...ReactNode[]] }[];
}

/** A plain table, which prints whole; wide ones scroll in themselves. */
export function FiguresTable({ caption, head, rows }: FiguresTableProps) {
  return (
    <section className={styles.scroll} aria-label={caption}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [first, ...figures] }) => (
            <tr key={id}>
              <th scope="row">{first}</th>
              {figures.map((figure, index) => (
                <td key={head[index + 1]}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
