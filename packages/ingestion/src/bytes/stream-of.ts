import { TidewaiterError } from '@tidewaiter/domain';
import { type BatchBytes, isBatchFile } from './batch-file.ts';

const atOnce = 262_144;

/** The bytes from the first to the last, whether they arrive or lie there. @throws TidewaiterError `unreadable_file` */
export function streamOf(bytes: BatchBytes): AsyncIterable<Uint8Array> {
  return isBatchFile(bytes) ? fromStart(bytes) : bytes;
}

async function* fromStart({ size, read }: Exclude<BatchBytes, AsyncIterable<Uint8Array>>): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < size; ) {
    const bytes = await read(from, Math.min(size, from + atOnce));
    if (bytes.length === 0) {
      throw new TidewaiterError(
        'unreadable_file',
        `The file ends after ${from} of its ${size} bytes. Send it again, and leave it alone until it is loaded.`,
        { from, size },
      );
    }
    from += bytes.length;
    yield bytes;
  }
}
