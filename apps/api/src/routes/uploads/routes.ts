import { appendUploadRoute } from './append-upload.ts';
import { completeUploadRoute } from './complete-upload.ts';
import { createUploadRoute } from './create-upload.ts';
import { deleteUploadRoute } from './delete-upload.ts';
import { getUploadRoute } from './get-upload.ts';

export const uploadRoutes = [
  appendUploadRoute,
  completeUploadRoute,
  createUploadRoute,
  deleteUploadRoute,
  getUploadRoute,
];
