/** A batch file that can be read from anywhere in it: on a disk, or stored as an upload. */
export interface BatchFile {
  /** Bytes. */
  readonly size: number;
  /** Bytes from `from` up to, not including, `to`; fewer only at the end of the file. */
  readonly read: (from: number, to: number) => Promise<Uint8Array>;
}

/** A batch file as it arrives, or as it lies; XLSX and Parquet can only be read as they lie. */
export type BatchBytes = AsyncIterable<Uint8Array> | BatchFile;

export function isBatchFile(bytes: BatchBytes): bytes is BatchFile {
  return 'read' in bytes && 'size' in bytes;
}
