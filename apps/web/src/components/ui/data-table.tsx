import { Loader } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn, DataSort } from './data-column.ts';
import styles from './data-table.module.css';
import { DataTableHead } from './data-table-head.tsx';
import { DataTableKeys } from './data-table-keys.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { gridFocus, gridRoles } from './grid-roles.ts';
import { nextSorts } from './next-sorts.ts';
import { useSortedRows } from './use-sorted-rows.ts';

export interface DataTableProps<Row extends object> {
  /** What the table lists, for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** The row marked now; give both this and `onActiveChange` to keep it in the URL. */
  readonly activeKey?: string | null;
  readonly onActiveChange?: (key: string) => void;
  /** Enter, or a click where rows are not marked but opened. */
  readonly onOpen?: (row: Row) => void;
  /** Greyed: someone else is on it, withdrawn. */
  readonly isQuiet?: (row: Row) => boolean;
  readonly loading?: boolean;
  readonly error?: unknown;
  readonly onRetry?: () => void;
  readonly emptyTitle?: string;
  readonly emptyHint?: ReactNode;
  /** Called near the end while there is more to fetch. */
  readonly onEnd?: () => void;
  readonly hasMore?: boolean;
  /** Order decided by the server, the first column first; without `onSortsChange` the rows in hand are sorted here. */
  readonly sorts?: readonly DataSort[];
  readonly onSortsChange?: (sorts: readonly DataSort[]) => void;
  readonly mostSorts?: number;
  readonly defaultSort?: DataSort;
  readonly rowHeight?: number;
  /** Binds j, k and Enter for the whole page; one table a page. */
  readonly pageKeys?: boolean;
  /** Fills the height it is given and scrolls inside; otherwise it is as high as its rows, up to `maxHeight`. */
  readonly fill?: boolean;
  readonly maxHeight?: number;
}

/** Rows by the thousand, of which only those in sight are drawn. A grid by its roles; the arrow keys move the mark. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, rows, rowKey, loading = false, error, emptyTitle, emptyHint, onEnd, hasMore = false } = props;
  const { rowHeight = 36, pageKeys = false, fill = false, maxHeight = 560, onOpen, onActiveChange, isQuiet } = props;
  const { t } = useTranslation('ui');
  const id = useId();
  const [ownSorts, setOwnSorts] = useState<readonly DataSort[]>(props.defaultSort ? [props.defaultSort] : []);
  const [ownActive, setOwnActive] = useState<string | null>(null);
  const manual = props.onSortsChange !== undefined;
  const sorts = manual ? (props.sorts ?? []) : ownSorts;
  const activeKey = props.activeKey === undefined ? ownActive : props.activeKey;

  const { ref: sizeRef, width } = useElementSize();
  const columns = useMemo(
    () => props.columns.filter((column) => width === 0 || (column.from ?? 0) <= width),
    [props.columns, width],
  );
  const sorted = useSortedRows(rows, columns, sorts, manual);
  const scrollRef = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 800, height: 600 },
  });
  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (hasMore && sorted.length > 0 && lastShown >= sorted.length - 20) onEnd?.();
  }, [hasMore, lastShown, sorted.length, onEnd]);

  const activeIndex = activeKey === null ? -1 : sorted.findIndex((row) => rowKey(row) === activeKey);
  const moveTo = (index: number) => {
    const row = sorted[Math.max(0, Math.min(sorted.length - 1, index))];
    if (row === undefined) return;
    const key = rowKey(row);
    setOwnActive(key);
    onActiveChange?.(key);
    virtualizer.scrollToIndex(Math.max(0, Math.min(sorted.length - 1, index)));
  };
  const openActive = () => {
    const row = sorted[activeIndex];
    if (row !== undefined) onOpen?.(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 400) / rowHeight) - 2);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      PageDown: activeIndex + page,
      PageUp: activeIndex - page,
      Home: 0,
      End: sorted.length - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) moveTo(target);
    else if (event.key === 'Enter') openActive();
    else return;
    event.preventDefault();
  };

  const template = columns.map((column) => column.width).join(' ');
  const shownActive = items.some((item) => item.index === activeIndex);
  const settled = !loading && (error === undefined || error === null);
  return (
    <div ref={sizeRef} className={styles.frame} data-fill={fill}>
      {pageKeys && (
        <DataTableKeys
          onNext={() => moveTo(activeIndex + 1)}
          onPrevious={() => moveTo(activeIndex - 1)}
          onOpen={onOpen === undefined ? undefined : openActive}
        />
      )}
      <div ref={scrollRef} className={styles.scroll} style={fill ? undefined : { maxHeight }}>
        <table
          className={styles.table}
          {...gridFocus(shownActive ? `${id}-${activeIndex}` : undefined)}
          aria-label={label}
          aria-rowcount={hasMore ? -1 : sorted.length + 1}
          aria-colcount={columns.length}
          aria-busy={loading}
          onKeyDown={onKeyDown}
        >
          <DataTableHead
            columns={columns}
            sortable={(column) => (manual ? column.sortable === true : column.sortValue !== undefined)}
            template={template}
            sorts={sorts}
            onPress={(pressed) => {
              const most = props.mostSorts ?? columns.length;
              (props.onSortsChange ?? setOwnSorts)(nextSorts(sorts, { ...pressed, mayEmpty: manual, most }));
            }}
          />
          <tbody {...gridRoles.group} className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
            {items.map((item) => {
              const row = sorted[item.index];
              if (row === undefined) return null;
              const key = rowKey(row);
              return (
                <tr
                  key={key}
                  id={`${id}-${item.index}`}
                  {...gridRoles.row}
                  aria-rowindex={item.index + 2}
                  aria-selected={key === activeKey}
                  className={styles.row}
                  data-quiet={isQuiet?.(row) ?? false}
                  data-opens={onOpen !== undefined || onActiveChange !== undefined}
                  style={{
                    height: item.size,
                    transform: `translateY(${item.start}px)`,
                    gridTemplateColumns: template,
                  }}
                  onClick={() => {
                    setOwnActive(key);
                    if (onActiveChange === undefined) onOpen?.(row);
                    else onActiveChange(key);
                  }}
                >
                  {columns.map((column) => (
                    <td
                      key={column.id}
                      {...gridRoles.cell}
                      className={styles.cell}
                      data-align={column.align ?? 'start'}
                    >
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
        {loading && (
          <div className={styles.wait} role="status">
            <Loader size="sm" aria-hidden="true" />
            <span>{t('loading')}</span>
          </div>
        )}
        {!settled && !loading && <ErrorState error={error} onRetry={props.onRetry} />}
        {settled && rows.length === 0 && <EmptyState title={emptyTitle ?? t('nothing')} hint={emptyHint} />}
      </div>
    </div>
  );
}
