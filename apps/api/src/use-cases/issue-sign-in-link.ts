import { randomUUID } from 'node:crypto';
import { replaceSignInLink, type Transaction, type UserRecord } from '@tidewaiter/database';
import { linkTo } from '../access/link-to.ts';
import { hashToken, newToken } from '../access/one-time-token.ts';
import type { Context } from '../context.ts';

const hoursValid = 24;

export interface SignInLink {
  readonly signInLink: string;
  readonly expiresAt: Date;
}

/** Makes the only one-time link of a user; links from before stop working. The token itself is not kept. */
export async function issueSignInLink(
  { config }: Context,
  transaction: Transaction,
  { email }: UserRecord,
): Promise<SignInLink> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + hoursValid * 3_600_000);
  await replaceSignInLink(transaction, { id: randomUUID(), tokenHash: hashToken(token), email, expiresAt });
  return { signInLink: linkTo(config, '/sign-in/link', token), expiresAt };
}
