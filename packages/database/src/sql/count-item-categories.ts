import type { Database } from '../open-database.ts';

/** What is counted by value; `chapter` and `hs6` are the first two and six digits of the HS code. */
export const countedCategories = [
  'flow',
  'office_code',
  'procedure_code',
  'origin_country',
  'departure_country',
  'transport_mode',
  'chapter',
  'quantity_unit',
  'currency',
  'preference_code',
  'aeo',
  'registration_date',
] as const;
export type CountedCategory = (typeof countedCategories)[number];

export interface CategoryCount {
  readonly category: CountedCategory;
  readonly value: string;
  readonly items: number;
}

export interface GoodsCount {
  readonly hs6: string;
  readonly unit: string | null;
}

const sets = [...countedCategories.map((name) => `(${name})`), '(hs6, quantity_unit)'];

// One scan, one hash table for each category. GROUPING has a bit for each column, set where the row is not grouped by it.
const question = `
  SELECT GROUPING(${countedCategories.join(', ')}, hs6) AS "grouping",
    coalesce(${countedCategories.map((name) => (name === 'quantity_unit' ? `CASE WHEN GROUPING(hs6) = 1 THEN ${name} END` : `${name}::text`)).join(', ')}) AS value,
    hs6, quantity_unit AS unit, count(*)::int AS items
  FROM (SELECT *, left(hs_code, 2) AS chapter, left(hs_code, 6) AS hs6 FROM declaration_item WHERE batch_id = $1) item
  GROUP BY GROUPING SETS (${sets.join(', ')})`;

interface Row {
  readonly grouping: number;
  readonly value: string | null;
  readonly hs6: string | null;
  readonly unit: string | null;
  readonly items: number;
}

/** Items of a batch by each value of its categories (without those that are not filled), and the goods it holds. */
export async function countItemCategories(
  { pool }: Database,
  batchId: string,
): Promise<{ readonly categories: readonly CategoryCount[]; readonly goods: readonly GoodsCount[] }> {
  const { rows } = await pool.query<Row>(question, [batchId]);
  const bits = countedCategories.length + 1;
  const whole = 2 ** bits - 1;
  const categoryOf = new Map(
    countedCategories.map((category, place) => [whole - 2 ** (bits - 1 - place), category] as const),
  );
  const categories: CategoryCount[] = [];
  const goods: GoodsCount[] = [];
  for (const { grouping, value, hs6, unit, items } of rows) {
    const category = categoryOf.get(grouping);
    if (category === undefined) {
      if (hs6 !== null) goods.push({ hs6, unit });
    } else if (value !== null) categories.push({ category, value, items });
  }
  return { categories, goods };
}
