import { appendAudit, inTransaction } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Puts on record that someone signed out. */
export async function recordSignOut({ database }: Context, { userId }: Actor): Promise<void> {
  await inTransaction(database, (transaction) =>
    appendAudit(transaction, {
      actorId: userId,
      action: 'session.ended',
      subject: `user:${userId}`,
      details: {},
    }),
  );
}
