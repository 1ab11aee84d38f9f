import { createAttachmentRoute } from './create-attachment.ts';
import { deleteAttachmentRoute } from './delete-attachment.ts';
import { getAttachmentRoute } from './get-attachment.ts';

export const attachmentRoutes = [createAttachmentRoute, deleteAttachmentRoute, getAttachmentRoute];
