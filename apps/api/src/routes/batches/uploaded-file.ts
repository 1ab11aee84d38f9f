import { Busboy } from '@fastify/busboy';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Request } from 'express';

export interface UploadedFile {
  readonly fileName: string;
  readonly source: AsyncIterable<Uint8Array>;
}

/** The file in a request: its body as it is, or the first file of a form. */
export async function uploadedFile(request: Request, fileName: string, limit: number): Promise<UploadedFile> {
  if (!request.is('multipart/form-data')) return { fileName, source: watched(request, limit) };
  const part = await firstFile(request);
  return { fileName: part.fileName || fileName, source: watched(part.source, limit) };
}

function firstFile(request: Request): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const contentType = request.headers['content-type'];
    if (contentType === undefined)
      return reject(new TidewaiterError('unsupported_media', 'The upload says no media type.'));
    const form = new Busboy({
      headers: { ...request.headers, 'content-type': contentType },
      limits: { files: 1, fields: 20 },
    });
    form.once('file', (_field, stream, name) => resolve({ fileName: name.slice(0, 255), source: stream }));
    form.once('finish', () => reject(new TidewaiterError('invalid_request', 'The form holds no file.')));
    form.once('error', (error: unknown) =>
      reject(new TidewaiterError('upload_cut', 'The form is broken off or malformed.', {}, { cause: error })),
    );
    request.once('aborted', () => form.destroy(cut()));
    request.pipe(form);
  });
}

async function* watched(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > limit) {
        throw new TidewaiterError(
          'too_large',
          `The file is larger than ${limit} bytes, the limit here; split it by date.`,
          { limit },
        );
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof TidewaiterError) throw error;
    throw cut(error);
  }
}

function cut(cause?: unknown): TidewaiterError {
  return new TidewaiterError(
    'upload_cut',
    'The connection was cut before the file had come whole; nothing of it was kept. Send it again.',
    {},
    { cause },
  );
}
