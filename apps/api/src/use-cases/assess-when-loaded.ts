import type { Transaction } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { handOverJob } from './start-job.ts';

/** Hands a batch on to have its data assessed, in the transaction that loads it. */
export async function assessWhenLoaded(
  context: Context,
  transaction: Transaction,
  actor: Actor,
  batchId: string,
): Promise<void> {
  await handOverJob(context, transaction, actor, { kind: 'assess', request: { batchId } });
}
