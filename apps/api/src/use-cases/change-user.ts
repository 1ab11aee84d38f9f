import {
  appendAudit,
  deleteSessions,
  deleteSignInLinks,
  findUser,
  inTransaction,
  lockAdministrators,
  putUserOffices,
  type UserRecord,
  updateUser,
} from '@tidewaiter/database';
import { type Role, TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { requireKnownOffices } from './require-known-offices.ts';

export interface UserChange {
  readonly id: string;
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly national?: boolean | undefined;
  readonly officeCodes?: readonly string[] | undefined;
  readonly disabled?: boolean | undefined;
}

/** Changes what a user is and sees, or disables them: their sessions and links end with it. */
export async function changeUser({ database }: Context, actor: Actor, change: UserChange): Promise<UserRecord> {
  const { id, officeCodes, ...rest } = change;
  return inTransaction(database, async (transaction) => {
    const administrators = await lockAdministrators(transaction);
    const before = await findUser(transaction, id);
    if (!before) throw new TidewaiterError('not_found', 'There is no such user.', { user: id });
    const state = {
      name: rest.name ?? before.name,
      role: rest.role ?? before.role,
      national: rest.national ?? before.national,
      disabled: rest.disabled ?? before.disabled,
    };
    const administers = state.role === 'administrator' && !state.disabled;
    if (!administers && administrators.every((other) => other === id)) {
      throw new TidewaiterError('conflict', 'This is the last administrator; make another one first.', { user: id });
    }
    await updateUser(transaction, id, state);
    if (officeCodes) requireKnownOffices(await putUserOffices(transaction, id, officeCodes));
    if (state.disabled) {
      await deleteSessions(transaction, id);
      await deleteSignInLinks(transaction, before.email);
    }
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'user.changed',
      subject: `user:${id}`,
      details: { ...rest, ...(officeCodes ? { officeCodes } : {}) },
    });
    return (await findUser(transaction, id)) ?? before;
  });
}
