import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { batchNow } from './await-batch.ts';
import { handOverUpload } from './hand-over-upload.ts';
import type { IngestedBatch } from './load-batch.ts';
import { doesNotFollow } from './receive-bytes.ts';
import { requireUpload } from './require-upload.ts';

/** Hands a file over that has come in parts, once; whoever asks again hears of the same batch. */
export async function completeUploadInParts(
  context: Context,
  actor: Actor,
  id: string,
  expectedSha256: string | null,
): Promise<IngestedBatch> {
  const upload = await requireUpload(context, actor, id);
  if (upload.status === 'receiving') {
    if (upload.received !== upload.size) throw doesNotFollow(id, { offset: upload.received });
    await handOverUpload(context, actor, id, { sha256: null, expectedSha256 }).catch(async (error: unknown) => {
      // Handed over at the same moment by a second request: then all is well.
      const now = await requireUpload(context, actor, id);
      if (!(error instanceof TidewaiterError) || now.status === 'receiving') throw error;
    });
  }
  return batchNow(context, id);
}
