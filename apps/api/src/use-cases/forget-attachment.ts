import {
  appendAudit,
  deleteWaitingAttachment,
  holdContent,
  inTransaction,
  type WaitingAttachment,
} from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { removeAttachmentFile } from './attachment-file.ts';

/** Forgets a file that no act names, and its bytes where they are of no other; false where it is gone, or an act names it. */
export async function forgetAttachment(
  context: Context,
  { userId }: Actor,
  action: 'attachment.removed' | 'attachment.expired',
  attachment: WaitingAttachment,
): Promise<boolean> {
  const { declarationNumber, id, sha256 } = attachment;
  return inTransaction(context.database, async (transaction) => {
    await holdContent(transaction, sha256);
    const deleted = await deleteWaitingAttachment(transaction, attachment);
    if (deleted === null) return false;
    const details = { attachment: id, sha256 };
    await appendAudit(transaction, { actorId: userId, action, subject: `referral:${declarationNumber}`, details });
    if (deleted.lastOfContent) await removeAttachmentFile(context, sha256);
    return true;
  });
}
