import { randomUUID } from 'node:crypto';
import { createBatch as endpoint } from '@tidewaiter/contract';
import { awaitBatch, batchNow } from '../../use-cases/await-batch.ts';
import { receiveFile } from '../../use-cases/receive-file.ts';
import { viewBatch } from '../../use-cases/view-batch.ts';
import { route } from '../route.ts';
import { letUploadEnd } from './let-upload-end.ts';
import { uploadCut, uploadedFile } from './uploaded-file.ts';

export const createBatchRoute = route(endpoint, async ({ context, actor, query, request, response, signal }) => {
  const { id = randomUUID(), fileName: given, ...options } = query;
  const cut = new AbortController();
  signal.addEventListener('abort', () => cut.abort(uploadCut()), { once: true });
  try {
    const { fileName, source } = await uploadedFile(request, given);
    await receiveFile(context, actor, { id, fileName, options }, source, cut.signal);
    const atOnce = /\brespond-async\b/.test(request.get('prefer') ?? '');
    // Whoever goes away now only does not hear of it: the load goes on.
    const { batch, duplicate } = atOnce ? await batchNow(context, id) : await awaitBatch(context, id, signal);
    if (duplicate) response.status(200);
    else if (atOnce) response.status(202);
    return { ...(await viewBatch(context, batch)), duplicate };
  } finally {
    letUploadEnd(request);
  }
});
