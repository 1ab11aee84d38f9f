import { createUpload as endpoint } from '@tidewaiter/contract';
import { partsKeptSeconds } from '../../use-cases/append-part.ts';
import { beginUpload } from '../../use-cases/begin-upload.ts';
import { viewUpload } from '../../use-cases/view-upload.ts';
import { route } from '../route.ts';

export const createUploadRoute = route(endpoint, async ({ context, actor, body }) => {
  const { id, fileName, size, ...options } = body;
  const request = { id, fileName, size, options, keptSeconds: partsKeptSeconds };
  return viewUpload(await beginUpload(context, actor, request));
});
