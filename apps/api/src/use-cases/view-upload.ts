import type { Upload } from '@tidewaiter/contract';
import type { UploadRecord } from '@tidewaiter/database';

/** An upload as its sender sees it. */
export const viewUpload = ({ id, fileName, size, received, status, expiresAt }: UploadRecord): Upload => ({
  id,
  fileName,
  size,
  offset: received,
  status,
  expiresAt: expiresAt.toISOString(),
});
