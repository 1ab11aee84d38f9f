import { randomUUID } from 'node:crypto';
import {
  appendAudit,
  findUser,
  insertUser,
  inTransaction,
  putUserOffices,
  type UserRecord,
} from '@tidewaiter/database';
import { type Role, TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { issueSignInLink, type SignInLink } from './issue-sign-in-link.ts';
import { requireKnownOffices } from './require-known-offices.ts';

export interface NewUserInput {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly national: boolean;
  readonly officeCodes: readonly string[];
}

/** Adds a user and the link with which they sign in once; there is no first password to pass on. */
export async function addUser(
  context: Context,
  actor: Actor,
  input: NewUserInput,
): Promise<SignInLink & { readonly user: UserRecord }> {
  const { name, role, national, officeCodes } = input;
  const id = randomUUID();
  const email = input.email.toLowerCase();
  return inTransaction(context.database, async (transaction) => {
    if (!(await insertUser(transaction, { id, name, email, role, national }))) {
      throw new TidewaiterError('conflict', 'There is a user with this e-mail address already.');
    }
    requireKnownOffices(await putUserOffices(transaction, id, officeCodes));
    const user = await findUser(transaction, id);
    if (!user) throw new TidewaiterError('internal', 'The user who was just added cannot be found.');
    const link = await issueSignInLink(context, transaction, user);
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'user.added',
      subject: `user:${id}`,
      details: { name, email, role, national, officeCodes },
    });
    return { user, ...link };
  });
}
