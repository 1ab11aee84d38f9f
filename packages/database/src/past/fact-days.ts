import type { Database } from '../open-database.ts';

/** Which items are wanted; all of them by default. */
export interface ItemsWanted {
  readonly batchId?: string | undefined;
  readonly declarationNumber?: string | undefined;
  readonly from?: string | undefined;
}

export interface FactDays {
  /** First and last registration day of all items, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
  /** First registration day of those wanted. */
  readonly wanted: string;
}

const question = `
  SELECT (SELECT min(registration_date) FROM declaration_item) AS first,
    (SELECT max(registration_date) FROM declaration_item) AS last,
    (SELECT min(registration_date) FROM declaration_item WHERE ($1::uuid IS NULL OR batch_id = $1)
      AND ($2::text IS NULL OR declaration_number = $2) AND ($3::date IS NULL OR registration_date >= $3)) AS wanted`;

/** Which days facts span, and where those begin that are wanted; null where none are. */
export async function factDays({ pool }: Database, only: ItemsWanted): Promise<FactDays | null> {
  const { rows } = await pool.query<{ first: string | null; last: string | null; wanted: string | null }>(question, [
    only.batchId,
    only.declarationNumber,
    only.from,
  ]);
  const [days] = rows;
  return days?.first && days.last && days.wanted ? { first: days.first, last: days.last, wanted: days.wanted } : null;
}
