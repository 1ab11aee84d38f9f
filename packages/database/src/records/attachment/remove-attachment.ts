import type { OfficeScope } from '@tidewaiter/domain';
import { Conditions } from '../../sql/conditions.ts';
import type { Queryable } from '../../sql/queryable.ts';
import type { Transaction } from '../../transaction.ts';

export interface WaitingAttachment {
  readonly declarationNumber: string;
  readonly id: string;
  readonly sha256: string;
}

const waitingColumns = 'a.declaration_number AS "declarationNumber", a.id, a.sha256';

/** Hours that a file waits for an act to name it. */
const waitingHours = 24;

/**
 * Held until the transaction ends by whoever puts bytes in their place or takes them away: several attachments may be of
 * the same bytes. Call it before anything of them is recorded.
 */
export async function holdContent(transaction: Transaction, sha256: string): Promise<void> {
  await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [sha256]);
}

/** Files that waited too long for an act, the oldest first. */
export async function listOverdueAttachments(database: Queryable): Promise<readonly WaitingAttachment[]> {
  const { rows } = await database.query<WaitingAttachment>(
    `SELECT ${waitingColumns} FROM attachment a
     WHERE act_number IS NULL AND attached_at < now() - make_interval(hours => ${waitingHours})
     ORDER BY attached_at LIMIT 100`,
  );
  return rows;
}

/** A file that the user attached within the scope and no act names; null where there is none. */
export async function findWaitingAttachment(
  database: Queryable,
  declarationNumber: string,
  id: string,
  { userId, scope }: { readonly userId: string; readonly scope: OfficeScope },
): Promise<WaitingAttachment | null> {
  const where = new Conditions()
    .when(declarationNumber, (p) => `a.declaration_number = ${p}`)
    .when(id, (p) => `a.id = ${p}::uuid`)
    .when(userId, (p) => `a.act_number IS NULL AND a.attached_by_id = ${p}`)
    .withinOffices(scope, 'r.office_code');
  const { rows } = await database.query<WaitingAttachment>(
    `SELECT ${waitingColumns} FROM attachment a JOIN referral r ON r.declaration_number = a.declaration_number WHERE ${where}`,
    where.values,
  );
  return rows[0] ?? null;
}

/**
 * Forgets a file that no act names; call it after `holdContent`. Answers whether its bytes are of no other attachment, or
 * null where it is gone already, or an act has come to name it.
 */
export async function deleteWaitingAttachment(
  transaction: Transaction,
  { declarationNumber, id, sha256 }: WaitingAttachment,
): Promise<{ readonly lastOfContent: boolean } | null> {
  const { rowCount } = await transaction.query(
    'DELETE FROM attachment WHERE declaration_number = $1 AND id = $2 AND act_number IS NULL',
    [declarationNumber, id],
  );
  if (rowCount !== 1) return null;
  const { rows } = await transaction.query('SELECT FROM attachment WHERE sha256 = $1 LIMIT 1', [sha256]);
  return { lastOfContent: rows.length === 0 };
}
