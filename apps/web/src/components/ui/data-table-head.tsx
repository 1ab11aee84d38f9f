import type { DataColumn } from './data-column.ts';
import styles from './data-table.module.css';
import { gridRoles } from './grid-roles.ts';
import type { useSortedRows } from './use-sorted-rows.ts';

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;
const arrows = { asc: '↑', desc: '↓' } as const;

interface DataTableHeadProps<Row extends object> {
  readonly table: ReturnType<typeof useSortedRows<Row>>;
  readonly columns: readonly DataColumn<Row>[];
  readonly template: string;
}

/** Headings that stay in sight; those that sort are buttons. */
export function DataTableHead<Row extends object>({ table, columns, template }: DataTableHeadProps<Row>) {
  return (
    <thead {...gridRoles.group} className={styles.head}>
      <tr {...gridRoles.row} aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: template }}>
        {columns.map((column) => {
          const model = table.getColumn(column.id);
          const direction = model?.getIsSorted() ?? false;
          return (
            <th
              key={column.id}
              {...gridRoles.heading}
              scope="col"
              className={styles.headCell}
              data-align={column.align ?? 'start'}
              aria-sort={direction === false ? undefined : ariaSort[direction]}
            >
              {model?.getCanSort() === true ? (
                <button type="button" className={styles.sort} onClick={() => model.toggleSorting()}>
                  {column.header}
                  <span aria-hidden="true">{direction === false ? '' : ` ${arrows[direction]}`}</span>
                </button>
              ) : (
                column.header
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
