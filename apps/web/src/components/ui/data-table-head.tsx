import { useTranslation } from 'react-i18next';
import type { DataColumn, DataSort } from './data-column.ts';
import styles from './data-table.module.css';
import { gridRoles } from './grid-roles.ts';

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;
const arrows = { asc: '↑', desc: '↓' } as const;

interface DataTableHeadProps<Row extends object> {
  readonly columns: readonly DataColumn<Row>[];
  readonly sortable: (column: DataColumn<Row>) => boolean;
  readonly template: string;
  readonly sorts: readonly DataSort[];
  readonly onPress: (pressed: { id: string; first: 'asc' | 'desc'; add: boolean }) => void;
}

/** Headings that stay in sight; those that sort are buttons, and with Shift they join the columns that sort already. */
export function DataTableHead<Row extends object>(props: DataTableHeadProps<Row>) {
  const { columns, sortable, template, sorts, onPress } = props;
  return (
    <thead {...gridRoles.group} className={styles.head}>
      <tr {...gridRoles.row} aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: template }}>
        {columns.map((column) => {
          const at = sorts.findIndex(({ id }) => id === column.id);
          const direction = sorts[at]?.desc === true ? 'desc' : 'asc';
          return (
            <th
              key={column.id}
              {...gridRoles.heading}
              scope="col"
              className={styles.headCell}
              data-align={column.align ?? 'start'}
              // One heading of a grid says the order; the others say their place in it.
              aria-sort={at === 0 ? ariaSort[direction] : undefined}
            >
              {sortable(column) ? (
                <button
                  type="button"
                  className={styles.sort}
                  onClick={(event) => onPress({ id: column.id, first: column.sortFirst ?? 'asc', add: event.shiftKey })}
                >
                  {column.header}
                  {column.header === '' && <span className="tw-hidden">{column.name}</span>}
                  {at >= 0 && <SortMark place={sorts.length > 1 ? at + 1 : null} direction={direction} />}
                  {at < 0 && column.header === '' && <span aria-hidden="true">↕</span>}
                </button>
              ) : (
                column.header || <span className="tw-hidden">{column.name}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Which way a column sorts, and where several do, its place among them. */
function SortMark({ place, direction }: { readonly place: number | null; readonly direction: 'asc' | 'desc' }) {
  const { t } = useTranslation('ui');
  return (
    <>
      <span aria-hidden="true" className={styles.sortMark}>
        {` ${arrows[direction]}${place ?? ''}`}
      </span>
      {place !== null && <span className="tw-hidden">{` ${t(`sorted.${direction}`, { place })}`}</span>}
    </>
  );
}
