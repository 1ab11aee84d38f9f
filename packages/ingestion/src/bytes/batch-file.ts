/** A batch file that can be read from anywhere in it: on a disk, or stored as an upload. */
export interface BatchFile {
  /** Bytes. */
  readonly size: number;
  /** Bytes from `from` up to, not including, `to`; fewer only at the end of the file. */
  readonly read: (from: number, to: number) => Promise<Uint8Array>;
}
