import { type BatchFile, openBatchFile } from '@tidewaiter/ingestion';

/** Opens a file of the disk for as long as `work` takes. */
export async function withFileOnDisk<T>(path: string, work: (file: BatchFile) => Promise<T>): Promise<T> {
  const file = await openBatchFile(path);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
