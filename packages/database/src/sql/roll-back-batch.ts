import { TidewaiterError } from '@tidewaiter/domain';
import type { Transaction } from '../transaction.ts';

const decided = `
  SELECT count(*)::int AS referrals FROM referral r
  WHERE r.status IN ('claimed', 'examined', 'released')
    AND EXISTS (SELECT FROM declaration_item i WHERE i.declaration_number = r.declaration_number AND i.batch_id = $1)`;
const builtOn = `
  SELECT count(*)::int AS items FROM declaration_item i
  WHERE i.batch_id = $1 AND (
    EXISTS (SELECT FROM outcome o WHERE o.declaration_number = i.declaration_number
      AND o.item_number = i.item_number AND o.batch_id IS DISTINCT FROM $1)
    OR EXISTS (SELECT FROM correction c WHERE c.declaration_number = i.declaration_number
      AND c.item_number = i.item_number AND c.batch_id <> $1))`;

/** In this order, so that nothing points at what is gone; whole declarations leave together. */
const removals = [
  `DELETE FROM referral_event e USING declaration_item i WHERE i.batch_id = $1 AND e.declaration_number = i.declaration_number`,
  `DELETE FROM referral r USING declaration_item i WHERE i.batch_id = $1 AND r.declaration_number = i.declaration_number`,
  `DELETE FROM item_selection s USING declaration_item i
     WHERE i.batch_id = $1 AND s.declaration_number = i.declaration_number AND s.item_number = i.item_number`,
  'DELETE FROM outcome WHERE batch_id = $1',
  'DELETE FROM correction WHERE batch_id = $1',
  'DELETE FROM declaration_item WHERE batch_id = $1',
  'DELETE FROM rejected_row WHERE batch_id = $1',
];

/**
 * Takes a loaded batch back, while nothing was decided on it.
 * @throws TidewaiterError `decided_already` saying how many declarations stand in the way, `conflict` where it is not loaded
 */
export async function rollBackBatch(transaction: Transaction, id: string): Promise<void> {
  const { rowCount } = await transaction.query(
    `UPDATE batch SET status = 'rolled_back', sha256 = NULL, rows = 0, accepted = 0, rejected = 0, superseded = 0
     WHERE id = $1 AND status = 'loaded'`,
    [id],
  );
  if (rowCount !== 1) throw new TidewaiterError('conflict', 'Only a loaded batch can be rolled back.');
  const claimed = await transaction.query<{ referrals: number }>(decided, [id]);
  const referrals = claimed.rows[0]?.referrals ?? 0;
  if (referrals > 0) {
    throw new TidewaiterError(
      'decided_already',
      `The batch stays: officers have acted on ${referrals} of its declarations.`,
      { referrals },
    );
  }
  const later = await transaction.query<{ items: number }>(builtOn, [id]);
  const items = later.rows[0]?.items ?? 0;
  if (items > 0) {
    throw new TidewaiterError(
      'decided_already',
      `The batch stays: later batches hold outcomes or corrections of ${items} of its items. Roll those back first.`,
      { items },
    );
  }
  for (const removal of removals) await transaction.query(removal, [id]);
}
