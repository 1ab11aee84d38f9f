import { findWaitingAttachment } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { forgetAttachment } from './forget-attachment.ts';

/** Removes a file that the actor attached, while no act names it. */
export async function removeAttachment(context: Context, actor: Actor, number: string, id: string): Promise<void> {
  const found = await findWaitingAttachment(context.database.pool, number, id, actor);
  if (found !== null && (await forgetAttachment(context, actor, 'attachment.removed', found))) return;
  throw new TidewaiterError('not_found', 'There is no such attachment of yours that waits for an act.', {
    declaration: number,
    attachment: id,
  });
}
