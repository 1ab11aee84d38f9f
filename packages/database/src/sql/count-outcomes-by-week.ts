import type { Database } from '../open-database.ts';

export interface WeekOfOutcomes {
  /** Monday of the week of registration. */
  readonly week: string;
  readonly items: number;
  readonly outcomes: number;
}

const weeksOf = (where: string) => `
  SELECT date_trunc('week', i.registration_date)::date AS week, count(*)::int AS items, count(o.version)::int AS outcomes
  FROM declaration_item i
  LEFT JOIN outcome o ON o.declaration_number = i.declaration_number AND o.item_number = i.item_number AND o.version = 1
  WHERE ${where} GROUP BY 1 ORDER BY 1`;

const ofItems = weeksOf('i.batch_id = $1');
const sinceItsFirst = weeksOf(`i.registration_date >= (
  SELECT min(i.registration_date) FROM outcome o JOIN declaration_item i USING (declaration_number, item_number) WHERE o.batch_id = $1)`);

/**
 * Items by week of registration, and those whose outcome is known by now, whoever brought it: of a batch's own items; of a batch of
 * outcomes alone, of everything that was registered since the first item it tells of.
 */
export async function countOutcomesByWeek(
  { pool }: Database,
  batchId: string,
  of: 'items' | 'outcomes',
): Promise<readonly WeekOfOutcomes[]> {
  const { rows } = await pool.query<WeekOfOutcomes>(of === 'items' ? ofItems : sinceItsFirst, [batchId]);
  return rows;
}
