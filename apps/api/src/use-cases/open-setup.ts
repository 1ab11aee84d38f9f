import { hasUsers, putSetupToken } from '@tidewaiter/database';
import { linkTo } from '../access/link-to.ts';
import { hashToken, newToken } from '../access/one-time-token.ts';
import type { Context } from '../context.ts';

const hoursValid = 24;

/** Where nobody is a user yet, the link that makes the first administrator; of several made, the last one works. */
export async function openSetup({ config, database }: Context): Promise<string | null> {
  if (await hasUsers(database.pool)) return null;
  const token = newToken();
  await putSetupToken(database, hashToken(token), new Date(Date.now() + hoursValid * 3_600_000));
  return linkTo(config, '/setup', token);
}
