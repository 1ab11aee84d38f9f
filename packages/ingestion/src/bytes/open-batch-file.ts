import { open } from 'node:fs/promises';
import { TidewaiterError } from '@tidewaiter/domain';
import type { BatchFile } from './batch-file.ts';

/** A file on a disk, to be read from anywhere in it until it is closed. */
export interface OpenBatchFile extends BatchFile {
  readonly close: () => Promise<void>;
}

/** Opens a file on a disk. @throws TidewaiterError `unreadable_file` where there is none, or it may not be read */
export async function openBatchFile(path: string): Promise<OpenBatchFile> {
  const handle = await open(path, 'r').catch(() => null);
  const found = await handle?.stat().catch(() => null);
  if (!handle || !found?.isFile()) {
    await handle?.close();
    throw new TidewaiterError('unreadable_file', `There is no file ${path}, or it may not be read.`);
  }
  async function read(from: number, to: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.max(0, to - from));
    let filled = 0;
    while (filled < bytes.length) {
      const found = await handle?.read(bytes, filled, bytes.length - filled, from + filled);
      if (!found?.bytesRead) break;
      filled += found.bytesRead;
    }
    return bytes.subarray(0, filled);
  }
  return { size: found.size, read, close: () => handle.close() };
}
