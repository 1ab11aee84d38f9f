import type { BatchSource } from '@tidewaiter/ingestion';

/** What a file is parsed by, in plain values that a thread can be given: the choices of `readBatch`, and whose rows they are. */
export interface ParseRequest
  extends Omit<BatchSource, 'source' | 'pseudonymize' | 'signal' | 'onHeader' | 'onProgress'> {
  readonly batchId: string;
  /**
   * From which pseudonyms are keyed, one for each generation, oldest first. Handed from memory to memory; never logged,
   * never stored.
   */
  readonly secrets: readonly Uint8Array[];
}
