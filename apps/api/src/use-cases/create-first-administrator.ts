import { randomUUID } from 'node:crypto';
import { appendAudit, hasUsers, insertPassword, insertUser, inTransaction, takeSetupToken } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { hashPassword } from 'better-auth/crypto';
import { hashToken } from '../access/one-time-token.ts';
import type { Context } from '../context.ts';

export interface FirstAdministrator {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Makes the first administrator, once: of two at once, one takes the token and the other is refused. */
export async function createFirstAdministrator(
  { database }: Context,
  { token, name, email, password }: FirstAdministrator,
): Promise<{ readonly userId: string }> {
  const userId = randomUUID();
  const hash = await hashPassword(password);
  await inTransaction(database, async (transaction) => {
    const kept = await takeSetupToken(transaction);
    if (await hasUsers(transaction)) throw new TidewaiterError('setup_done', 'The first administrator exists already.');
    // Both are hashes of random tokens: comparing them tells nothing by its duration.
    if (kept !== hashToken(token)) {
      throw new TidewaiterError('link_expired', 'This link has expired; restart the server to get a new one.');
    }
    const administrator = {
      id: userId,
      name,
      email: email.toLowerCase(),
      role: 'administrator',
      national: true,
    } as const;
    await insertUser(transaction, administrator);
    await insertPassword(transaction, { id: randomUUID(), userId, hash });
    await appendAudit(transaction, {
      actorId: userId,
      action: 'setup.done',
      subject: `user:${userId}`,
      details: { name, email: administrator.email },
    });
  });
  return { userId };
}
