import { previewBatch as endpoint } from '@tidewaiter/contract';
import { previewBatch } from '../../use-cases/preview-batch.ts';
import { route } from '../route.ts';
import { letUploadEnd } from './let-upload-end.ts';
import { uploadedFile } from './uploaded-file.ts';

export const previewBatchRoute = route(endpoint, async ({ context, query, request }) => {
  try {
    const { fileName, source } = await uploadedFile(request, 'file');
    return await previewBatch(context, { ...query, whole: query.whole === 'true', fileName }, source);
  } finally {
    letUploadEnd(request);
  }
});
