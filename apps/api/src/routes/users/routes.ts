import * as contract from '@tidewaiter/contract';
import { listUsers } from '@tidewaiter/database';
import { addUser } from '../../use-cases/add-user.ts';
import { changeUser } from '../../use-cases/change-user.ts';
import { createSignInLink } from '../../use-cases/create-sign-in-link.ts';
import { route } from '../route.ts';
import { userAnswer } from './user-answer.ts';
import { withCallersAddress } from './with-callers-address.ts';

export const userRoutes = [
  route(contract.listUsers, async ({ context }) => ({ rows: (await listUsers(context.database)).map(userAnswer) })),
  route(contract.createUser, async (call) => {
    const { user, signInLink, expiresAt } = await addUser(withCallersAddress(call), call.actor, call.body);
    return { user: userAnswer(user), signInLink, expiresAt: expiresAt.toISOString() };
  }),
  route(contract.changeUser, async ({ context, actor, params, body }) =>
    userAnswer(await changeUser(context, actor, { ...params, ...body })),
  ),
  route(contract.createSignInLink, async (call) => {
    const { signInLink, expiresAt } = await createSignInLink(withCallersAddress(call), call.actor, call.params.id);
    return { signInLink, expiresAt: expiresAt.toISOString() };
  }),
];
