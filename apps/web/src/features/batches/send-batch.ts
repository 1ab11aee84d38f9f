import { createBatch, deleteBatch } from '@tidewaiter/contract';
import { call } from '../../lib/api/call.ts';
import { uploadFile } from '../../lib/api/upload-file.ts';
import { urlOf } from '../../lib/api/url-of.ts';
import type { Send } from './upload-queue.ts';

/** Streams a file as it is. Cancelling says so to the server first, so that the batch is cancelled and not cut. */
export const sendBatch: Send = (upload, file, { onSent, signal }) => {
  const { id, fileName, layout } = upload;
  const request = new AbortController();
  const cancel = () => {
    void call(deleteBatch, { params: { id } })
      .catch(() => undefined)
      .finally(() => request.abort());
  };
  signal.addEventListener('abort', cancel, { once: true });
  return uploadFile(urlOf(createBatch, { query: { id, fileName: fileName.slice(-255), layout } }), file, {
    response: createBatch.answer.schema,
    headers: { 'content-type': 'text/csv' },
    onProgress: onSent,
    signal: request.signal,
  });
};
