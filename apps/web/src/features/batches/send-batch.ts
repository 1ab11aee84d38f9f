import { completeUpload, createUpload, getUpload, type Upload as SentUpload } from '@tidewaiter/contract';
import { ApiProblem } from '../../lib/api/api-problem.ts';
import { call } from '../../lib/api/call.ts';
import { uploadPart } from '../../lib/api/upload-part.ts';
import { KeptUploads } from './kept-uploads.ts';
import { patiently } from './patiently.ts';
import type { Send, Upload } from './upload-queue.ts';

const partLength = 4 * 1024 * 1024;
export const keptUploads = new KeptUploads(globalThis.localStorage);

/** Sends a file in parts, on from what has arrived, and hands it over. A part whose connection breaks is sent again. */
export const sendBatch: Send = async (upload, file, { onSent, onWaiting, signal }) => {
  const patience = { signal, onWaiting };
  let { offset, status } = await patiently(() => announced(upload, file), patience);
  keptUploads.keep(upload.id, file, upload.layout, upload.acceptance);
  try {
    while (status === 'receiving' && offset < file.size) {
      onSent(offset);
      ({ offset, status } = await patiently(() => nextPart(upload.id, file, offset, onSent, signal), patience));
    }
    onSent(file.size);
    const batch = await patiently(
      () => call(completeUpload, { params: { id: upload.id }, body: {}, signal }),
      patience,
    );
    keptUploads.forget(upload.id);
    return batch;
  } catch (error) {
    // What was refused cannot be gone on with; what was paused can.
    if (error instanceof ApiProblem && !signal.aborted) keptUploads.forget(upload.id);
    throw error;
  }
};

/** The upload as the server knows it, made known to it where it is not. */
async function announced({ id, fileName, layout, acceptance, isKnown }: Upload, file: File): Promise<SentUpload> {
  const there = isKnown ? await call(getUpload, { params: { id } }).catch(ifMissing) : null;
  if (there !== null) return there;
  const body = { id, fileName: fileName.slice(-255), size: file.size, layout, acceptance };
  return call(createUpload, { body }).catch((error: unknown) => {
    // The answer to the first announcement was lost.
    if (error instanceof ApiProblem && error.code === 'conflict') return call(getUpload, { params: { id } });
    throw error;
  });
}

function ifMissing(error: unknown): null {
  if (error instanceof ApiProblem && error.code === 'not_found') return null;
  throw error;
}

async function nextPart(
  id: string,
  file: File,
  offset: number,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<SentUpload> {
  const bytes = file.slice(offset, offset + partLength);
  try {
    return await uploadPart({ id, offset, bytes, signal, onProgress: (sent) => onSent(offset + sent) });
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'wrong_offset') throw error;
    // The answer to this part was lost, or some of it had arrived.
    return call(getUpload, { params: { id }, signal });
  }
}
