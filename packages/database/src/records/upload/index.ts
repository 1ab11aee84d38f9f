export { appendUploadChunk, keepUpload, type UploadChunk } from './append-chunk.ts';
export { completeUpload, deleteUpload, endUpload, lockExpiredUploads } from './end-upload.ts';
export { readUploadChunks } from './read-chunks.ts';
export {
  countOpenUploads,
  findUpload,
  insertUpload,
  type NewUpload,
  type UploadRecord,
  type UploadStatus,
} from './upload.ts';
