import {
  appendAudit,
  deleteEmptyBatch,
  endUpload,
  inTransaction,
  markBatchFailed,
  type Transaction,
} from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Ends a file of which nothing is kept, because of the error; false where its batch had ended. */
export async function failUpload(
  { database }: Context,
  actor: Actor,
  id: string,
  error: unknown,
  { keepBytes = false }: { readonly keepBytes?: boolean } = {},
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const known = error instanceof TidewaiterError ? error : null;
    const code = known?.code ?? 'internal';
    const message = known?.message ?? 'The batch could not be loaded; nothing of it was kept. The log says why.';
    const ended = await markBatchFailed(transaction, id, { code, message, details: known?.details ?? {} });
    if (!keepBytes) await endUpload(transaction, id);
    if (ended) {
      const entry = { action: 'batch.failed', subject: `batch:${id}`, details: { code } };
      await appendAudit(transaction, { actorId: actor.userId, ...entry });
    }
    return ended;
  });
}

/** Ends a file whose bytes were loaded before: its own batch goes, and the first one answers for it. */
export async function endAsDuplicate(
  transaction: Transaction,
  actor: Actor,
  id: string,
  firstBatchId: string,
): Promise<void> {
  await deleteEmptyBatch(transaction, id);
  await endUpload(transaction, id, firstBatchId);
  const details = { first: firstBatchId };
  await appendAudit(transaction, { actorId: actor.userId, action: 'batch.repeated', subject: `batch:${id}`, details });
}
