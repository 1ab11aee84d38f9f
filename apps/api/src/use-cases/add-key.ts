import { randomUUID } from 'node:crypto';
import { appendAudit, findUser, insertKey, inTransaction, type KeyRecord } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import { hashToken, newToken } from '../access/one-time-token.ts';
import type { Context } from '../context.ts';

export interface NewKeyInput {
  readonly name: string;
  readonly userId: string;
  readonly expiresInDays: number | null;
}

/** Makes an API key that acts as a user. Its secret is in this answer and nowhere else. */
export async function addKey(
  { database }: Context,
  actor: Actor,
  { name, userId, expiresInDays }: NewKeyInput,
): Promise<{ readonly key: KeyRecord; readonly secret: string }> {
  const secret = `tw_${newToken()}`;
  const createdAt = new Date();
  const expiresAt = expiresInDays === null ? null : new Date(createdAt.getTime() + expiresInDays * 86_400_000);
  const key = { id: randomUUID(), name, start: secret.slice(0, 8), userId, createdAt, expiresAt };
  return inTransaction(database, async (transaction) => {
    const user = await findUser(transaction, userId);
    if (!user) throw new TidewaiterError('not_found', 'There is no such user.', { user: userId });
    await insertKey(transaction, { ...key, hash: hashToken(secret) });
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'key.added',
      subject: `key:${key.id}`,
      details: { name, userId, expiresAt },
    });
    return { key: { ...key, userName: user.name }, secret };
  });
}
