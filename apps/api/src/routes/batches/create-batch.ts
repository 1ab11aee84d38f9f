import { createBatch as endpoint } from '@tidewaiter/contract';
import { getBatch } from '../../use-cases/get-batch.ts';
import { ingestBatch } from '../../use-cases/ingest-batch.ts';
import { scoreWhenLoaded } from '../../use-cases/score-when-loaded.ts';
import { route } from '../route.ts';
import { uploadedFile } from './uploaded-file.ts';

export const createBatchRoute = route(endpoint, async ({ context, actor, query, request, response, signal }) => {
  const limit = context.config.uploadLimitBytes;
  try {
    const { fileName, source } = await uploadedFile(request, query.fileName, limit);
    const file = { id: query.id, layout: query.layout, fileName, source };
    const { batch, duplicate } = await ingestBatch(context, actor, file, { signal, report: () => undefined });
    if (duplicate) response.status(200);
    else await scoreWhenLoaded(context, actor, batch.id);
    return { ...(await getBatch(context, batch.id)), duplicate };
  } finally {
    // What is left of a refused upload is read and dropped, so that the client hears why.
    request.resume();
  }
});
