import { TidewaiterError } from '@tidewaiter/domain';
import { takeLoadTurn } from '../copy/load-turn.ts';
import type { Transaction } from '../transaction.ts';
import { whatStandsOn } from './what-stands-on.ts';

export type RollBackStep = 'checking' | 'referrals' | 'selections' | 'outcomes' | 'items' | 'rejections';

const ofBatch = 'EXISTS (SELECT FROM declaration_item i WHERE i.batch_id = $1 AND i.declaration_number =';

/** In this order, so that nothing points at what is gone; whole declarations leave together. */
const removals: readonly (readonly [RollBackStep, string])[] = [
  ['referrals', `DELETE FROM question q WHERE ${ofBatch} q.declaration_number)`],
  ['referrals', `DELETE FROM referral_event e WHERE ${ofBatch} e.declaration_number)`],
  ['referrals', `DELETE FROM referral r WHERE ${ofBatch} r.declaration_number)`],
  [
    'selections',
    `DELETE FROM item_selection s USING declaration_item i
     WHERE i.batch_id = $1 AND s.declaration_number = i.declaration_number AND s.item_number = i.item_number`,
  ],
  [
    'selections',
    `DELETE FROM shadow_score s USING declaration_item i
     WHERE i.batch_id = $1 AND s.declaration_number = i.declaration_number AND s.item_number = i.item_number`,
  ],
  ['outcomes', 'DELETE FROM outcome WHERE batch_id = $1'],
  ['items', 'DELETE FROM correction WHERE batch_id = $1'],
  ['items', 'DELETE FROM declaration_item WHERE batch_id = $1'],
  ['rejections', 'DELETE FROM rejected_row WHERE batch_id = $1'],
  ['rejections', 'DELETE FROM batch_quality WHERE batch_id = $1'],
];

/** Referrals of the batch are held first: whoever claims one at the same moment came before this, or finds it gone. */
const holdReferrals = `SELECT FROM referral r WHERE ${ofBatch} r.declaration_number) ORDER BY declaration_number FOR UPDATE`;

/** Whoever writes about a batch at the same moment is waited for. What holds a batch and then a job does so in this order. */
export async function holdBatch(transaction: Transaction, id: string): Promise<void> {
  await transaction.query('SELECT FROM batch WHERE id = $1 FOR UPDATE', [id]);
}

/**
 * Takes a loaded batch back, while nothing was decided on it.
 * @throws TidewaiterError `decided_already` saying what stands in the way, `conflict` where it is not loaded
 */
export async function rollBackBatch(
  transaction: Transaction,
  id: string,
  onStep: (step: RollBackStep) => void = () => undefined,
): Promise<void> {
  onStep('checking');
  const { rowCount } = await transaction.query(
    `UPDATE batch SET status = 'rolled_back', sha256 = NULL, rows = 0, accepted = 0, rejected = 0, superseded = 0
     WHERE id = $1 AND status = 'loaded'`,
    [id],
  );
  if (rowCount !== 1) throw new TidewaiterError('conflict', 'Only a loaded batch can be rolled back.', { batch: id });
  await takeLoadTurn(transaction);
  await transaction.query(holdReferrals, [id]);
  const standing = await whatStandsOn(transaction, id);
  if (standing) throw standing;
  for (const [step, removal] of removals) {
    onStep(step);
    await transaction.query(removal, [id]);
  }
}
