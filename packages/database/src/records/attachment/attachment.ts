import type { AttachmentType, OfficeScope } from '@tidewaiter/domain';
import { Conditions } from '../../sql/conditions.ts';
import type { Queryable } from '../../sql/queryable.ts';
import type { Transaction } from '../../transaction.ts';

/** A file that goes with an act, or waits for one. */
export interface AttachmentRecord {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: AttachmentType;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

export interface NewAttachment extends AttachmentRecord {
  readonly declarationNumber: string;
  readonly attachedById: string;
}

const columns = `a.id, a.file_name AS "fileName", a.media_type AS "mediaType", a.size, a.sha256`;

/** Records a file whose bytes are in their place; call it after `holdContent`. */
export async function insertAttachment(transaction: Transaction, attachment: NewAttachment): Promise<void> {
  await transaction.query(
    `INSERT INTO attachment (declaration_number, id, file_name, media_type, size, sha256, attached_by_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      attachment.declarationNumber,
      attachment.id,
      attachment.fileName,
      attachment.mediaType,
      attachment.size,
      attachment.sha256,
      attachment.attachedById,
    ],
  );
}

/** An attachment that an act names, or that the user attached, within the scope; null where there is none. */
export async function findAttachment(
  database: Queryable,
  declarationNumber: string,
  id: string,
  { userId, scope }: { readonly userId: string; readonly scope: OfficeScope },
): Promise<AttachmentRecord | null> {
  const where = new Conditions()
    .when(declarationNumber, (p) => `a.declaration_number = ${p}`)
    .when(id, (p) => `a.id = ${p}::uuid`)
    .when(userId, (p) => `a.act_number IS NOT NULL OR a.attached_by_id = ${p}`)
    .withinOffices(scope, 'r.office_code');
  const { rows } = await database.query<AttachmentRecord>(
    `SELECT ${columns} FROM attachment a JOIN referral r ON r.declaration_number = a.declaration_number WHERE ${where}`,
    where.values,
  );
  return rows[0] ?? null;
}

/** Files that a user attached to a referral and no act names yet. */
export async function countWaitingAttachments(
  transaction: Transaction,
  declarationNumber: string,
  userId: string,
): Promise<number> {
  const { rows } = await transaction.query<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM attachment
     WHERE declaration_number = $1 AND act_number IS NULL AND attached_by_id = $2`,
    [declarationNumber, userId],
  );
  return rows[0]?.waiting ?? 0;
}

/** Gives files that the user attached, and that wait, to an act; answers the ids of those that it found. */
export async function giveAttachments(
  transaction: Transaction,
  declarationNumber: string,
  actNumber: number,
  { ids, userId }: { readonly ids: readonly string[]; readonly userId: string },
): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ id: string }>(
    `UPDATE attachment SET act_number = $2
     WHERE declaration_number = $1 AND id = ANY ($3::uuid[]) AND act_number IS NULL AND attached_by_id = $4 RETURNING id`,
    [declarationNumber, actNumber, ids, userId],
  );
  return rows.map(({ id }) => id);
}
