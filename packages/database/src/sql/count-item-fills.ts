import { itemColumns } from '../copy/columns.ts';
import { type ItemFault, itemFaults } from './item-faults.ts';
import type { Queryable } from './queryable.ts';

export interface ItemFills {
  readonly items: number;
  /** By column: items in which it is filled, and, of a number, in which it is zero. */
  readonly columns: readonly { readonly column: string; readonly filled: number; readonly zero: number | null }[];
  readonly faults: readonly { readonly code: ItemFault; readonly count: number; readonly base: number }[];
}

const columns = Object.entries(itemColumns);
const faults = Object.entries(itemFaults) as [ItemFault, (typeof itemFaults)[ItemFault]][];

// One scan for everything that is counted item by item.
const question = `
  SELECT count(*)::int AS items,
    ${columns.map(([name]) => `count(${name})::int AS "filled ${name}"`).join(', ')},
    ${columns
      .filter(([, type]) => type === 'numeric')
      .map(([name]) => `(count(*) FILTER (WHERE ${name} = 0))::int AS "zero ${name}"`)
      .join(', ')},
    ${faults
      .flatMap(([code, { base, fault }]) => [
        `(count(*) FILTER (WHERE ${base}))::int AS "base ${code}"`,
        `(count(*) FILTER (WHERE ${fault}))::int AS "fault ${code}"`,
      ])
      .join(', ')}
  FROM declaration_item WHERE batch_id = $1`;

/** How far the columns of a batch are filled, and how many of its items are wrong by themselves. */
export async function countItemFills(database: Queryable, batchId: string): Promise<ItemFills> {
  const { rows } = await database.query<Record<string, number>>(question, [batchId]);
  const counts = rows[0] ?? {};
  return {
    items: counts['items'] ?? 0,
    columns: columns.map(([column]) => ({
      column,
      filled: counts[`filled ${column}`] ?? 0,
      zero: counts[`zero ${column}`] ?? null,
    })),
    faults: faults.map(([code]) => ({
      code,
      count: counts[`fault ${code}`] ?? 0,
      base: counts[`base ${code}`] ?? 0,
    })),
  };
}
