import type { Transaction } from '../transaction.ts';

export interface ItemDays {
  readonly from: string;
  readonly to: string;
  readonly rows: number;
}

const rowsTogether = 250_000;

/** Ranges of registration days that hold all items, each of so many that a step is done in seconds. */
export async function itemDays(transaction: Transaction): Promise<readonly ItemDays[]> {
  const { rows: days } = await transaction.query<{ day: string; rows: number }>(
    'SELECT registration_date AS day, count(*)::int AS rows FROM declaration_item GROUP BY 1 ORDER BY 1',
  );
  const ranges: ItemDays[] = [];
  for (const { day, rows } of days) {
    const last = ranges.at(-1);
    if (last && last.rows + rows <= rowsTogether) {
      ranges[ranges.length - 1] = { from: last.from, to: day, rows: last.rows + rows };
    } else ranges.push({ from: day, to: day, rows });
  }
  return ranges;
}
