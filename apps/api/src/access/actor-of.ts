import type { UserRecord } from '@tidewaiter/database';
import type { Actor } from './actor.ts';

/** The user as who acts, seeing all or only their offices. */
export function actorOf({ id, name, role, national, officeCodes }: UserRecord): Actor {
  return { userId: id, name, role, scope: national ? { national: true } : { national: false, officeCodes } };
}
