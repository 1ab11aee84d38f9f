import type { User } from '@tidewaiter/contract';
import type { UserRecord } from '@tidewaiter/database';

/** The user as the contract shows one. */
export function userAnswer({ createdAt, officeCodes, ...rest }: UserRecord): User {
  return { ...rest, officeCodes: [...officeCodes], createdAt: createdAt.toISOString() };
}
