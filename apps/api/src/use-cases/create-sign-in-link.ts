import { appendAudit, findUser, inTransaction } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { issueSignInLink, type SignInLink } from './issue-sign-in-link.ts';

/** Makes a link with which a user signs in once. */
export async function createSignInLink(context: Context, actor: Actor, userId: string): Promise<SignInLink> {
  return inTransaction(context.database, async (transaction) => {
    const user = await findUser(transaction, userId);
    if (!user || user.disabled) {
      throw new TidewaiterError('not_found', 'There is no such user, or they are disabled.', { user: userId });
    }
    const link = await issueSignInLink(context, transaction, user);
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'user.sign_in_link_made',
      subject: `user:${userId}`,
      details: { expiresAt: link.expiresAt },
    });
    return link;
  });
}
