import { type Role, roleSchema } from '@tidewaiter/domain';

/** A user as administrators see one. */
export interface UserRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly national: boolean;
  readonly officeCodes: readonly string[];
  readonly disabled: boolean;
  readonly createdAt: Date;
}

/** What a user record is read from. */
export const userColumns = `u.id, u.name, u.email, u.role, u.national, u.banned IS TRUE AS disabled, u."createdAt" AS created_at,
  ARRAY(SELECT office_code FROM user_office WHERE user_id = u.id ORDER BY office_code) AS office_codes`;

export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly national: boolean;
  readonly disabled: boolean;
  readonly created_at: Date;
  readonly office_codes: readonly string[];
}

export function userOf({ role, created_at, office_codes, ...rest }: UserRow): UserRecord {
  return { ...rest, role: roleSchema.parse(role), createdAt: created_at, officeCodes: office_codes };
}
