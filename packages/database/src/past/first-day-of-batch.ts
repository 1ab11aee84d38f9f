import type { Transaction } from '../transaction.ts';

/**
 * The day of an outcome counts, and that of the one it corrects. The sum keeps the planner from looking for the first item
 * of the batch along the index of dates, past every item of every earlier batch.
 */
const question = `
  SELECT least(
    (SELECT min(registration_date + 0) FROM declaration_item WHERE batch_id = $1),
    (SELECT min(least(o.examined_on, former.examined_on)) FROM outcome o
     LEFT JOIN outcome former ON former.declaration_number = o.declaration_number
       AND former.item_number = o.item_number AND former.version = o.version - 1
     WHERE o.batch_id = $1)) AS "firstDay"`;

/** First day of registration or examination that a batch touches, `YYYY-MM-DD`; null where it brought no facts. */
export async function firstDayOfBatch(transaction: Transaction, batchId: string): Promise<string | null> {
  const { rows } = await transaction.query<{ firstDay: string | null }>(question, [batchId]);
  return rows[0]?.firstDay ?? null;
}
