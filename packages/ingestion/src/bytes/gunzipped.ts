import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { TidewaiterError } from '@tidewaiter/domain';

/** Unpacked bytes are at most so many times the packed ones, once there are enough of them to judge. */
export const largestExpansion = 200;
const judgedFrom = 64 * 1024 * 1024;
/** Unpacked bytes of one file: far beyond a country's year. */
export const mostUnpacked = 64 * 1024 ** 3;

/**
 * Unpacks gzip in a stream, also of several members.
 * @throws TidewaiterError `too_large` beyond 64 GiB, or beyond 200 times the packed size from 64 MiB on;
 * `unreadable_file` where the archive is cut off or damaged
 */
export async function* gunzipped(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  let broken: unknown = null;
  async function* counted() {
    try {
      for await (const chunk of source) {
        packed += chunk.length;
        yield chunk;
      }
    } catch (error) {
      broken = error;
      throw error;
    }
  }
  const input = Readable.from(counted());
  const gunzip = createGunzip({ chunkSize: 262_144 });
  input.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of input.pipe(gunzip)) {
      if (!(chunk instanceof Uint8Array)) continue;
      unpacked += chunk.length;
      if (unpacked > mostUnpacked || (unpacked > judgedFrom && unpacked > packed * largestExpansion)) {
        throw tooLarge(packed, unpacked);
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof TidewaiterError || broken !== null) throw error;
    throw damaged(error);
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}

function tooLarge(packed: number, unpacked: number): TidewaiterError {
  return new TidewaiterError(
    'too_large',
    `The gzip archive unpacks to more than ${largestExpansion} times its size or more than 64 GiB, the limits here. Unpack it, look whether it is what it should be, and send it as CSV.`,
    { packed, unpacked },
  );
}

function damaged(cause: unknown): TidewaiterError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  const what = code === 'Z_BUF_ERROR' ? 'is cut off before its end' : 'is damaged';
  return new TidewaiterError(
    'unreadable_file',
    `The gzip archive ${what}; nothing of it was kept. Pack the file again, test it with "gzip -t", and send it again.`,
    { found: 'gzip' },
    { cause },
  );
}
