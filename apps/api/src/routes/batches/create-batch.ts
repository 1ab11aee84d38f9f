import { createBatch as endpoint } from '@tidewaiter/contract';
import { collected } from '../../use-cases/file-bytes.ts';
import { getBatch } from '../../use-cases/get-batch.ts';
import { ingestBatch } from '../../use-cases/ingest-batch.ts';
import { scoreWhenLoaded } from '../../use-cases/score-when-loaded.ts';
import { route } from '../route.ts';
import { letUploadEnd } from './let-upload-end.ts';
import { uploadCut, uploadedFile } from './uploaded-file.ts';

export const createBatchRoute = route(endpoint, async ({ context, actor, query, request, response, signal }) => {
  const limit = context.config.uploadLimitBytes;
  const cut = new AbortController();
  signal.addEventListener('abort', () => cut.abort(uploadCut()), { once: true });
  try {
    const { fileName, source } = await uploadedFile(request, query.fileName, limit);
    const file = { id: query.id, layout: query.layout, fileName, file: await collected(source) };
    const { batch, duplicate } = await ingestBatch(context, actor, file, {
      signal: cut.signal,
      report: () => undefined,
    });
    if (duplicate) response.status(200);
    else await scoreWhenLoaded(context, actor, batch.id);
    return { ...(await getBatch(context, batch.id)), duplicate };
  } finally {
    letUploadEnd(request);
  }
});
