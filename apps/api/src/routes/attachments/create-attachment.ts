import { createAttachment as endpoint } from '@tidewaiter/contract';
import { attachFile } from '../../use-cases/attach-file.ts';
import { letUploadEnd } from '../batches/let-upload-end.ts';
import { uploadedFile } from '../batches/uploaded-file.ts';
import { route } from '../route.ts';

export const createAttachmentRoute = route(endpoint, async ({ context, actor, params, query, request }) => {
  try {
    const { fileName, source } = await uploadedFile(request, query.fileName);
    return await attachFile(context, actor, params.number, fileName, source);
  } finally {
    letUploadEnd(request);
  }
});
