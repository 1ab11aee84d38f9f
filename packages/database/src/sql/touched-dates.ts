import type { Transaction } from '../transaction.ts';

/** Registration dates, first and last, of the items that a batch brought or told the outcome of; null where there are none. */
export async function touchedDates(
  transaction: Transaction,
  batchId: string,
): Promise<{ readonly from: string; readonly to: string } | null> {
  const { rows } = await transaction.query<{ from: string | null; to: string | null }>(
    `SELECT min(day) AS "from", max(day) AS "to" FROM (
       SELECT registration_date AS day FROM declaration_item WHERE batch_id = $1
       UNION ALL
       SELECT i.registration_date FROM outcome o
       JOIN declaration_item i ON i.declaration_number = o.declaration_number AND i.item_number = o.item_number
       WHERE o.batch_id = $1
     ) touched`,
    [batchId],
  );
  const [dates] = rows;
  return dates?.from && dates.to ? { from: dates.from, to: dates.to } : null;
}
