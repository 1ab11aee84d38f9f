import { deleteAttachment as endpoint } from '@tidewaiter/contract';
import { removeAttachment } from '../../use-cases/remove-attachment.ts';
import { route } from '../route.ts';

export const deleteAttachmentRoute = route(endpoint, ({ context, actor, params }) =>
  removeAttachment(context, actor, params.number, params.id),
);
