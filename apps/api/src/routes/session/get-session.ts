import { getSession } from '@tidewaiter/contract';
import { findActiveUser, hasPassword, listOffices } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { route } from '../route.ts';

export const getSessionRoute = route(getSession, async ({ context: { config, database }, actor }) => {
  const user = await findActiveUser(database, actor.userId);
  if (!user) throw new TidewaiterError('not_signed_in', 'Sign in first.');
  const { id, name, email, role, national } = user;
  const [offices, known] = await Promise.all([listOffices(database, actor.scope), hasPassword(database, id)]);
  return {
    userId: id,
    name,
    email,
    role,
    national,
    offices: [...offices],
    hasPassword: known,
    reportingCurrency: config.reportingCurrency,
  };
});
