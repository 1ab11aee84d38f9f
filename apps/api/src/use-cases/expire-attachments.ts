import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { listOverdueAttachments } from '@tidewaiter/database';
import { systemActor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { incomingFolder } from './attachment-file.ts';
import { forgetAttachment } from './forget-attachment.ts';

const dayMs = 24 * 3_600_000;

/** Removes files that no act came to name within a day, and what is left of those whose process died as they came. */
export async function expireAttachments(context: Context): Promise<void> {
  const { database, log } = context;
  for (const attachment of await listOverdueAttachments(database.pool)) {
    if (await forgetAttachment(context, systemActor, 'attachment.expired', attachment)) {
      log.info({ attachment: attachment.id }, 'an attachment that no act names was removed');
    }
  }
  const folder = incomingFolder(context);
  // There is none until the first file comes.
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const before = await stat(file).catch(() => null);
    if (before !== null && before.mtimeMs < Date.now() - dayMs) await rm(file, { force: true });
  }
}
