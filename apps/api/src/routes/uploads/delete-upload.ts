import { deleteUpload as endpoint } from '@tidewaiter/contract';
import { TidewaiterError } from '@tidewaiter/domain';
import { cancelBatch } from '../../use-cases/cancel-batch.ts';
import { requireUpload } from '../../use-cases/require-upload.ts';
import { route } from '../route.ts';

export const deleteUploadRoute = route(endpoint, async ({ context, actor, params }) => {
  await requireUpload(context, actor, params.id);
  if (await cancelBatch(context, actor, params.id)) return;
  throw new TidewaiterError('conflict', 'The file has been loaded, or has ended; there is nothing left to give up.');
});
