import { type AttachmentRecord, appendAudit, findAttachment, inTransaction } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { attachmentBytes } from './attachment-file.ts';

/** An attachment with its bytes, for whoever may see its declaration; that they took it is told to the audit. */
export async function readAttachment(
  context: Context,
  actor: Actor,
  number: string,
  id: string,
): Promise<{ readonly attachment: AttachmentRecord; readonly bytes: AsyncGenerator<Uint8Array> }> {
  const attachment = await findAttachment(context.database.pool, number, id, actor);
  if (!attachment) {
    throw new TidewaiterError('not_found', 'There is no such attachment in your offices.', {
      declaration: number,
      attachment: id,
    });
  }
  await inTransaction(context.database, (transaction) =>
    appendAudit(transaction, {
      actorId: actor.userId,
      action: 'attachment.read',
      subject: `referral:${number}`,
      details: { attachment: id },
    }),
  );
  return { attachment, bytes: attachmentBytes(context, attachment) };
}
