import type { Transaction } from '../../transaction.ts';

// What the sign-in library reads back when the link is used.
const linkValue = (email: string) => JSON.stringify({ email });

/** Keeps a one-time link, by the hash of its token, in place of any that the user had before. */
export async function replaceSignInLink(
  transaction: Transaction,
  link: { readonly id: string; readonly tokenHash: string; readonly email: string; readonly expiresAt: Date },
): Promise<void> {
  await deleteSignInLinks(transaction, link.email);
  await transaction.query('INSERT INTO verification (id, identifier, value, "expiresAt") VALUES ($1, $2, $3, $4)', [
    link.id,
    link.tokenHash,
    linkValue(link.email),
    link.expiresAt,
  ]);
}

export async function deleteSignInLinks(transaction: Transaction, email: string): Promise<void> {
  await transaction.query('DELETE FROM verification WHERE value = $1', [linkValue(email)]);
}

/** Ends every session of the user at once. */
export async function deleteSessions(transaction: Transaction, userId: string): Promise<void> {
  await transaction.query('DELETE FROM session WHERE "userId" = $1', [userId]);
}
