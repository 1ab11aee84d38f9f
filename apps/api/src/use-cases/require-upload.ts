import { findUpload, type UploadRecord } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** The actor's own upload; somebody else's is as good as none. */
export async function requireUpload({ database }: Context, actor: Actor, id: string): Promise<UploadRecord> {
  const upload = await findUpload(database, id);
  if (upload?.createdById === actor.userId) return upload;
  throw new TidewaiterError('not_found', 'There is no such upload of yours.', { upload: id });
}
