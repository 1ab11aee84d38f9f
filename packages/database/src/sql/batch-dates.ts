import type { Queryable } from './queryable.ts';

export interface BatchDates {
  readonly from: string | null;
  readonly to: string | null;
  /** Items of the batch whose outcome is not known. */
  readonly unexamined: number;
}

/** Registration dates that a batch spans, and how much of it nobody has examined. */
export async function batchDates(client: Queryable, batchId: string): Promise<BatchDates> {
  const { rows } = await client.query<BatchDates>(
    `SELECT min(registration_date) AS "from", max(registration_date) AS "to",
       count(*) FILTER (WHERE NOT EXISTS (
         SELECT FROM outcome o WHERE o.declaration_number = i.declaration_number AND o.item_number = i.item_number))::int AS unexamined
     FROM declaration_item i WHERE batch_id = $1`,
    [batchId],
  );
  return rows[0] ?? { from: null, to: null, unexamined: 0 };
}
