import { findQueuedReferral, type QueuedReferral, type Transaction } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';

/** A referral as the queue shows it, in the transaction that has just changed it. */
export async function showQueuedReferral(transaction: Transaction, number: string): Promise<QueuedReferral> {
  const referral = await findQueuedReferral(transaction, number);
  if (!referral) throw new TidewaiterError('not_found', 'There is no such referral.', { declaration: number });
  return referral;
}
