import { randomUUID } from 'node:crypto';
import { appendAudit, insertPassword, inTransaction } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { hashPassword } from 'better-auth/crypto';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Sets the first password of who is signed in. */
export async function setPassword({ database }: Context, { userId }: Actor, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await inTransaction(database, async (transaction) => {
    if (!(await insertPassword(transaction, { id: randomUUID(), userId, hash }))) {
      throw new TidewaiterError('conflict', 'You have a password already.');
    }
    await appendAudit(transaction, {
      actorId: userId,
      action: 'user.password_set',
      subject: `user:${userId}`,
      details: {},
    });
  });
}
