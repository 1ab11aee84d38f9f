import { createHash } from 'node:crypto';
import { countAttempt, type Database, forgetAttempts, uncountAttempt } from '@tidewaiter/database';
import type { Store } from 'express-rate-limit';

/** Attempts counted in the database, as there may be several servers. Who attempted is kept as a hash. */
export function attemptStore(name: string, database: Database, windowMilliseconds: number): Store {
  const hashed = (key: string) => createHash('sha256').update(`${name} ${key}`).digest('base64url');
  return {
    localKeys: false,
    increment: async (key) => {
      const { count, until } = await countAttempt(database, hashed(key), windowMilliseconds);
      return { totalHits: count, resetTime: until };
    },
    decrement: (key) => uncountAttempt(database, hashed(key)),
    resetKey: (key) => forgetAttempts(database, hashed(key)),
  };
}
