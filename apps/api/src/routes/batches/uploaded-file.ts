import type { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Request } from 'express';

export interface UploadedFile {
  readonly fileName: string;
  readonly source: AsyncIterable<Uint8Array>;
}

interface FilePart {
  readonly fileName: string;
  readonly stream: Readable;
}

/** The file in a request: its body as it is, or the first file of a form. */
export async function uploadedFile(request: Request, fileName: string): Promise<UploadedFile> {
  if (!request.is('multipart/form-data')) return { fileName, source: unlessCut(request) };
  const part = await firstFile(request);
  return { fileName: part.fileName || fileName, source: unlessCut(part.stream) };
}

function firstFile(request: Request): Promise<FilePart> {
  return new Promise((resolve, reject) => {
    const form = formReader(request);
    let file: Readable | null = null;
    const fail = (error: TidewaiterError) => {
      // What comes after the file is nobody's business; what comes before its end is.
      if (file && !file.readableEnded) file.destroy(error);
      reject(error);
    };
    form.once('file', (_field: string, stream: Readable, name: string | undefined) => {
      file = stream;
      // It may be broken off before anyone has begun to read it.
      stream.on('error', () => undefined);
      resolve({ fileName: (name ?? '').slice(0, 255), stream });
    });
    form.once('finish', () => fail(new TidewaiterError('invalid_request', 'The form holds no file.')));
    form.on('error', (error: unknown) => fail(uploadCut(error)));
    request.once('close', () => {
      if (!request.complete) fail(uploadCut());
    });
    request.pipe(form);
  });
}

function formReader(request: Request): InstanceType<typeof Busboy> {
  const contentType = request.headers['content-type'] ?? '';
  try {
    const limits = { files: 1, fields: 20, fieldSize: 65_536 };
    return new Busboy({ headers: { ...request.headers, 'content-type': contentType }, limits });
  } catch (error) {
    throw new TidewaiterError('invalid_request', 'The form names no boundary between its parts.', {}, { cause: error });
  }
}

async function* unlessCut(source: Readable): AsyncGenerator<Uint8Array> {
  try {
    // Left early it must not be destroyed: with it would go the connection, and with that the answer.
    yield* source.iterator({ destroyOnReturn: false });
  } catch (error) {
    if (error instanceof TidewaiterError) throw error;
    throw uploadCut(error);
  }
}

/** What became of an upload whose connection ended before it did. */
export function uploadCut(cause?: unknown): TidewaiterError {
  return new TidewaiterError(
    'upload_cut',
    'The connection was cut, or the form ended, before the file had come whole; nothing of it was kept. Send it again.',
    {},
    { cause },
  );
}
