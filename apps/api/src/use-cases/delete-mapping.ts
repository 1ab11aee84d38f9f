import { appendAudit, deleteColumnMapping, inTransaction } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { noSuchMapping } from './view-mappings.ts';

/** Deletes a column mapping; what was read by it stays. @throws TidewaiterError `not_found` */
export async function deleteMapping({ database }: Context, actor: Actor, name: string): Promise<void> {
  await inTransaction(database, async (transaction) => {
    if (!(await deleteColumnMapping(transaction, name))) throw noSuchMapping(name);
    const subject = `mapping:${name}`;
    await appendAudit(transaction, { actorId: actor.userId, action: 'mapping.deleted', subject, details: {} });
  });
}
