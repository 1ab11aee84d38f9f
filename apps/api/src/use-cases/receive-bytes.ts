import { TidewaiterError } from '@tidewaiter/domain';
import type { Context } from '../context.ts';
import { tooLarge } from './begin-upload.ts';
import { keepBytes, pieceLength } from './keep-bytes.ts';

export interface Receiving {
  readonly id: string;
  /** Where in the file the bytes begin. */
  readonly start: number;
  readonly size: number | null;
  readonly keptSeconds: number;
}

/**
 * Keeps the bytes of a file as they come; each piece that is kept stays, whatever happens then. Answers how many bytes
 * of the file there are. Throws `wrong_offset` where the file does not go on at `start`, or is not coming in any more.
 */
export async function receiveBytes(
  context: Context,
  { id, start, size, keptSeconds }: Receiving,
  source: AsyncIterable<Uint8Array>,
): Promise<number> {
  let received = start;
  const limit = Math.min(size ?? Number.POSITIVE_INFINITY, context.config.uploadLimitBytes);
  for await (const bytes of pieces(source)) {
    if (received + bytes.length > limit) throw size === null ? tooLarge(limit) : beyondItsSize(size);
    const kept = await keepBytes(context, id, { start: received, bytes }, keptSeconds);
    if (kept === null) throw doesNotFollow(id);
    received = kept;
  }
  return received;
}

export function doesNotFollow(id: string, details: Readonly<Record<string, number>> = {}): TidewaiterError {
  return new TidewaiterError(
    'wrong_offset',
    'The part does not begin where the file that has arrived ends; ask for the upload and go on from its offset.',
    { upload: id, ...details },
  );
}

function beyondItsSize(size: number): TidewaiterError {
  return new TidewaiterError('invalid_request', `The file was announced with ${size} bytes, and more of them came.`, {
    size,
  });
}

/** The same bytes in pieces of the length that they are kept in; what has come before it is cut is not lost. */
async function* pieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [held, length]: [Uint8Array[], number] = [[], 0];
  let cut: TidewaiterError | null = null;
  try {
    for await (const bytes of source) {
      held.push(bytes);
      length += bytes.length;
      while (length >= pieceLength) {
        const whole = Buffer.concat(held);
        yield whole.subarray(0, pieceLength);
        held = [whole.subarray(pieceLength)];
        length -= pieceLength;
      }
    }
  } catch (error) {
    if (!(error instanceof TidewaiterError) || error.code !== 'upload_cut') throw error;
    cut = error;
  }
  if (length > 0) yield Buffer.concat(held);
  if (cut) throw cut;
}
