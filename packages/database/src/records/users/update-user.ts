import type { Role } from '@tidewaiter/domain';
import type { Transaction } from '../../transaction.ts';

export interface UserState {
  readonly name: string;
  readonly role: Role;
  readonly national: boolean;
  readonly disabled: boolean;
}

export async function updateUser(transaction: Transaction, id: string, state: UserState): Promise<void> {
  await transaction.query(
    `UPDATE "user" SET name = $2, role = $3, national = $4, banned = $5, "updatedAt" = now() WHERE id = $1`,
    [id, state.name, state.role, state.national, state.disabled],
  );
}
