import { getUpload as endpoint } from '@tidewaiter/contract';
import { requireUpload } from '../../use-cases/require-upload.ts';
import { viewUpload } from '../../use-cases/view-upload.ts';
import { route } from '../route.ts';

export const getUploadRoute = route(endpoint, async ({ context, actor, params, response }) => {
  const upload = viewUpload(await requireUpload(context, actor, params.id));
  response.setHeader('Upload-Offset', String(upload.offset));
  if (upload.size !== null) response.setHeader('Upload-Length', String(upload.size));
  return upload;
});
