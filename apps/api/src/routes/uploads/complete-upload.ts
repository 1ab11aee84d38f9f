import { completeUpload as endpoint } from '@tidewaiter/contract';
import { completeUploadInParts } from '../../use-cases/complete-upload.ts';
import { viewBatch } from '../../use-cases/view-batch.ts';
import { route } from '../route.ts';

export const completeUploadRoute = route(endpoint, async ({ context, actor, params, body }) => {
  const { batch, duplicate } = await completeUploadInParts(context, actor, params.id, body.sha256 ?? null);
  return { ...(await viewBatch(context, batch)), duplicate };
});
