import { appendAudit, deleteKey, inTransaction } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Revokes an API key; the next call with it is refused. */
export async function revokeKey({ database }: Context, actor: Actor, id: string): Promise<void> {
  await inTransaction(database, async (transaction) => {
    if (!(await deleteKey(transaction, id)))
      throw new TidewaiterError('not_found', 'There is no such key.', { key: id });
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'key.revoked',
      subject: `key:${id}`,
      details: {},
    });
  });
}
