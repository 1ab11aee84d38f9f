import { getAttachment as endpoint } from '@tidewaiter/contract';
import { readAttachment } from '../../use-cases/read-attachment.ts';
import { route } from '../route.ts';
import { sendFile } from '../send-download.ts';

export const getAttachmentRoute = route(endpoint, async ({ context, actor, params, response }) => {
  const { attachment, bytes } = await readAttachment(context, actor, params.number, params.id);
  return sendFile(response, attachment, bytes);
});
