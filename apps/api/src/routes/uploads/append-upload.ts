import { appendUpload as endpoint } from '@tidewaiter/contract';
import { appendPart } from '../../use-cases/append-part.ts';
import { viewUpload } from '../../use-cases/view-upload.ts';
import { letUploadEnd } from '../batches/let-upload-end.ts';
import { uploadedFile } from '../batches/uploaded-file.ts';
import { route } from '../route.ts';

export const appendUploadRoute = route(endpoint, async ({ context, actor, params, query, request, response }) => {
  try {
    const { source } = await uploadedFile(request, '');
    const upload = viewUpload(await appendPart(context, actor, params.id, query, source));
    response.setHeader('Upload-Offset', String(upload.offset));
    return upload;
  } finally {
    letUploadEnd(request);
  }
});
