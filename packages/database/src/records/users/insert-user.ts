import type { Role } from '@tidewaiter/domain';
import type { Transaction } from '../../transaction.ts';

export interface NewUser {
  readonly id: string;
  readonly name: string;
  /** In lower case: sign-in looks for it so. */
  readonly email: string;
  readonly role: Role;
  readonly national: boolean;
}

/** Adds a user; false where the e-mail address is taken. Who adds a user vouches for the address. */
export async function insertUser(transaction: Transaction, user: NewUser): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `INSERT INTO "user" (id, name, email, "emailVerified", role, banned, national) VALUES ($1, $2, $3, true, $4, false, $5)
     ON CONFLICT (email) DO NOTHING`,
    [user.id, user.name, user.email, user.role, user.national],
  );
  return rowCount === 1;
}
