import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import {
  appendAudit,
  countWaitingAttachments,
  holdContent,
  insertAttachment,
  inTransaction,
  type Transaction,
} from '@tidewaiter/database';
import { type AttachmentType, mostAttachments, TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { nameOfFile } from './name-of-file.ts';
import { placeAttachment, receiveAttachment } from './receive-attachment.ts';
import { requireClaimed, requireReferral } from './require-referral.ts';

/** Files of one officer that wait for acts of one referral: those of an act, and what was left of drafts. */
const mostWaiting = 3 * mostAttachments;

export interface AttachedFile {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: AttachmentType;
  readonly size: number;
}

/** Takes a file in that the act being written is going to name. */
export async function attachFile(
  context: Context,
  actor: Actor,
  number: string,
  fileName: string,
  source: AsyncIterable<Uint8Array>,
): Promise<AttachedFile> {
  const { database } = context;
  // Asked twice: whoever may not attach sends nothing, and what they may can end while they send.
  await inTransaction(database, (transaction) => requireRoom(transaction, actor, number));
  const incoming = await receiveAttachment(context, source);
  try {
    const { mediaType, size, sha256 } = incoming;
    const file = { id: randomUUID(), fileName: nameOfFile(fileName), mediaType, size };
    await inTransaction(database, async (transaction) => {
      await requireRoom(transaction, actor, number);
      await holdContent(transaction, sha256);
      await placeAttachment(context, incoming);
      await insertAttachment(transaction, { ...file, sha256, declarationNumber: number, attachedById: actor.userId });
      await appendAudit(transaction, {
        actorId: actor.userId,
        action: 'attachment.added',
        subject: `referral:${number}`,
        details: { attachment: file.id, mediaType, size, sha256 },
      });
    });
    return file;
  } finally {
    await rm(incoming.path, { force: true });
  }
}

/** Who may write an act may attach to it: who holds the case, and once it is examined every officer of the office. */
async function requireRoom(transaction: Transaction, actor: Actor, number: string): Promise<void> {
  const { status } = await requireReferral(transaction, actor, number);
  if (status !== 'examined') await requireClaimed(transaction, actor, number);
  if ((await countWaitingAttachments(transaction, number, actor.userId)) < mostWaiting) return;
  const message = `You attached ${mostWaiting} files here that no act names yet; record the act, or remove some of them.`;
  throw new TidewaiterError('too_many_requests', message, { declaration: number, limit: mostWaiting });
}
