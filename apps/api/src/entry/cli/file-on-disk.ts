import { type FileHandle, open } from 'node:fs/promises';
import { TidewaiterError } from '@tidewaiter/domain';
import type { BatchFile } from '@tidewaiter/ingestion';

/** Opens a file of the disk for as long as `work` takes. */
export async function withFileOnDisk<T>(path: string, work: (file: BatchFile) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r').catch((cause: unknown) => {
    throw new TidewaiterError('unreadable_file', `The file ${path} cannot be opened.`, {}, { cause });
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new TidewaiterError('unreadable_file', `There is no file ${path}.`);
    return await work({ size: stat.size, read: (from, to) => readWhole(handle, from, to) });
  } finally {
    await handle.close();
  }
}

async function readWhole(handle: FileHandle, from: number, to: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(to - from);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
