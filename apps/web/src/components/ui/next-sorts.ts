import type { DataSort } from './data-column.ts';

interface PressedHeading {
  readonly id: string;
  readonly first: 'asc' | 'desc';
  /** Pressed together with Shift: the other columns stay in the order. */
  readonly add: boolean;
  /** Whether the order can be without any column, since another stands behind it. */
  readonly mayEmpty: boolean;
  readonly most: number;
}

/** The order after a heading was pressed: first its own direction, then the other, then without it. */
export function nextSorts(sorts: readonly DataSort[], pressed: PressedHeading): readonly DataSort[] {
  const { id, first, add, mayEmpty, most } = pressed;
  const fresh: DataSort = { id, desc: first === 'desc' };
  const now = sorts.find((sort) => sort.id === id);
  if (!add && (now === undefined || sorts.length > 1)) return [fresh];
  if (now === undefined) return sorts.length < most ? [...sorts, fresh] : sorts;
  if (now.desc === fresh.desc) return sorts.map((sort) => (sort === now ? { id, desc: !now.desc } : sort));
  if (sorts.length === 1 && !mayEmpty) return [fresh];
  return sorts.filter((sort) => sort !== now);
}
