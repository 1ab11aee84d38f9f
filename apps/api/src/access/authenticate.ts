import { findActiveUser, findUserOfKey } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Context } from '../context.ts';
import type { Actor } from './actor.ts';
import { actorOf } from './actor-of.ts';
import { hashToken } from './one-time-token.ts';
import type { SignIn } from './sign-in.ts';

export interface Caller {
  readonly actor: Actor;
  /** A browser sends its cookie whoever asks it to; a key is sent by who holds it. */
  readonly by: 'session' | 'key';
}

/** Who calls, read afresh each time, so that whoever is disabled is out at once; null for nobody known. */
export async function authenticate({ database }: Context, signIn: SignIn, headers: Headers): Promise<Caller | null> {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const key = /^Bearer (\S{20,200})$/i.exec(authorization)?.[1];
    const user = key === undefined ? null : await findUserOfKey(database, hashToken(key));
    if (!user) throw new TidewaiterError('not_signed_in', 'The API key is unknown, expired or revoked.');
    return { actor: actorOf(user), by: 'key' };
  }
  if (!headers.has('cookie')) return null;
  const session = await signIn.api.getSession({ headers });
  const user = session && (await findActiveUser(database, session.user.id));
  return user ? { actor: actorOf(user), by: 'session' } : null;
}
