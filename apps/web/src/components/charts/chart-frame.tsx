import type { ReactNode } from 'react';
import styles from './chart-frame.module.css';
import type { ChartTable } from './chart-table.ts';

export interface ChartFrameProps {
  readonly table: ChartTable;
  readonly height: number;
  /** Under the picture: what the lines are called, with their last value. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A picture with the same figures as a table for those who do not see it. */
export function ChartFrame({ table, height, foot, children }: ChartFrameProps) {
  return (
    <figure className={styles.figure}>
      <div className={styles.picture} style={{ height }} aria-hidden="true">
        {children}
      </div>
      {foot}
      <div className="tw-hidden">
        <table>
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              {table.head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ id, cells: [first, ...rest] }) => (
              <tr key={id}>
                <th scope="row">{first}</th>
                {rest.map((text, index) => (
                  <td key={table.head[index + 1]}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
