import { TidewaiterError } from '@tidewaiter/domain';

const least = 65_536;
const most = 262_144;

/**
 * The same bytes in chunks of 64 to 256 KiB (the last may be shorter), so that neither a drip of single bytes nor one
 * huge buffer costs time or memory. Stops with `cancelled` when the signal is given.
 */
export async function* evenChunks(source: AsyncIterable<Uint8Array>, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    if (signal?.aborted) throw cancelled();
    for (let at = 0; at < chunk.length; at += most) {
      const part = chunk.subarray(at, at + most);
      if (size + part.length > most && size > 0) {
        yield Buffer.concat(waiting);
        [waiting, size] = [[], 0];
      }
      waiting.push(part);
      size += part.length;
      if (size >= least) {
        yield waiting.length === 1 ? part : Buffer.concat(waiting);
        [waiting, size] = [[], 0];
        if (signal?.aborted) throw cancelled();
      }
    }
  }
  if (signal?.aborted) throw cancelled();
  if (size > 0) yield Buffer.concat(waiting);
}

function cancelled(): TidewaiterError {
  return new TidewaiterError('cancelled', 'Reading was cancelled; nothing of the file was kept.');
}
