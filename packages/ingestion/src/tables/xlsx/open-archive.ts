import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { TidewaiterError } from '@tidewaiter/domain';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import type { BatchFile } from '../../bytes/batch-file.ts';
import { streamOf } from '../../bytes/stream-of.ts';

const mostEntries = 10_000;
/** Unpacked bytes of a part of a spreadsheet. */
export const largestPart = 8 * 1024 ** 3;
const largestExpansion = 200;
const judgedFrom = 64 * 1024 ** 2;

/** The parts of a spreadsheet file, by their path in the archive. */
export interface Archive {
  readonly has: (path: string) => boolean;
  /** The text of a part, unpacked in a stream; nothing for a part that is not there. */
  readonly text: (path: string) => AsyncGenerator<string>;
  /** Bytes of the file read since this was last asked. */
  readonly taken: () => number;
}

/** Opens a zip archive where it lies. @throws TidewaiterError `unreadable_file` or `too_large` */
export async function openArchive(file: BatchFile): Promise<Archive> {
  const reader = new BatchFileReader(file);
  const entries = new Map<string, Entry>();
  const archive = await fromRandomAccessReaderPromise(reader, file.size, { autoClose: false }).catch(refuse);
  if (archive.entryCount > mostEntries) throw tooLarge(`${archive.entryCount} parts`);
  try {
    for await (const entry of archive.eachEntry()) entries.set(entry.fileName.replace(/^\//, ''), entry);
  } catch (error) {
    refuse(error);
  }

  async function* text(path: string): AsyncGenerator<string> {
    const entry = entries.get(path);
    if (!entry) return;
    const { uncompressedSize: size } = entry;
    if (size > largestPart || (size > judgedFrom && size > entry.compressedSize * largestExpansion)) {
      throw tooLarge(`${path} of ${size} bytes`);
    }
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const chunk of await archive.openReadStreamPromise(entry)) {
        yield decoder.decode(chunk, { stream: true });
      }
    } catch (error) {
      refuse(error);
    }
  }
  return { has: (path) => entries.has(path), text, taken: () => reader.taken() };
}

class BatchFileReader extends RandomAccessReader {
  readonly #file: BatchFile;
  #taken = 0;

  constructor(file: BatchFile) {
    super();
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const range: BatchFile = {
      size: end - start,
      read: async (from, to) => {
        const bytes = await this.#file.read(start + from, start + to);
        this.#taken += bytes.length;
        return bytes;
      },
    };
    return Readable.from(streamOf(range), { objectMode: false });
  }

  taken(): number {
    const taken = this.#taken;
    this.#taken = 0;
    return taken;
  }
}

function refuse(error: unknown): never {
  if (error instanceof TidewaiterError) throw error;
  throw damagedSheet(error);
}

export function damagedSheet(cause?: unknown): TidewaiterError {
  return new TidewaiterError(
    'unreadable_file',
    'The spreadsheet (XLSX) is damaged, cut off or protected. Open it, save it again as XLSX without a password, or as "CSV UTF-8".',
    { found: 'xlsx' },
    { cause },
  );
}

function tooLarge(what: string): TidewaiterError {
  return new TidewaiterError(
    'too_large',
    `The spreadsheet holds ${what}; a part may unpack to at most 8 GiB and 200 times its size. Save the sheet as "CSV UTF-8".`,
  );
}
