import { TidewaiterError } from '@tidewaiter/domain';
import { Zip, ZipDeflate } from 'fflate';

/** Bytes that the offsets of a zip file can name. */
const largestZip = 0xffff_ffff;

export interface ZipWriter {
  /** Adds a piece of the entry that is open, or of a new one where the name is another; `last` closes it. */
  readonly write: (name: string, text: string, last: boolean) => void;
  readonly end: () => void;
  /** What has been packed since it was last taken. */
  readonly take: () => Uint8Array[];
}

/**
 * Packs texts into a zip file, a piece at a time, holding no more than the piece.
 * @throws TidewaiterError `too_large` on `take` where the file outgrows what a zip can hold (4 GB)
 */
export function zipWriter(): ZipWriter {
  const encoder = new TextEncoder();
  let packed: Uint8Array[] = [];
  let size = 0;
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else packed.push(piece);
  });
  let open: ZipDeflate | null = null;
  return {
    write: (name, text, last) => {
      if (open === null) {
        // Level 1: half the time of the usual 6 for a sixth more bytes.
        open = new ZipDeflate(name, { level: 1 });
        zip.add(open);
      }
      open.push(encoder.encode(text), last);
      if (last) open = null;
    },
    end: () => zip.end(),
    take: () => {
      if (failure) throw failure;
      const taken = packed;
      packed = [];
      size += taken.reduce((sum, piece) => sum + piece.length, 0);
      if (size > largestZip) {
        throw new TidewaiterError('too_large', 'The table does not fit a workbook of 4 GB; narrow it or export CSV.');
      }
      return taken;
    },
  };
}
