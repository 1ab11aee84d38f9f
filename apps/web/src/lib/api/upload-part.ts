import { type AnswerOf, appendUpload } from '@tidewaiter/contract';
import { uploadFile } from './upload-file.ts';
import { urlOf } from './url-of.ts';

export interface Part {
  readonly id: string;
  readonly offset: number;
  readonly bytes: Blob;
  readonly onProgress: (sent: number) => void;
  readonly signal: AbortSignal;
}

/** Sends one part of a file, telling how far it is. */
export function uploadPart({ id, offset, bytes, onProgress, signal }: Part): Promise<AnswerOf<typeof appendUpload>> {
  return uploadFile(urlOf(appendUpload, { params: { id }, query: { offset } }), bytes, {
    method: 'PATCH',
    response: appendUpload.answer.schema,
    headers: { 'content-type': 'application/octet-stream' },
    onProgress,
    signal,
  });
}
