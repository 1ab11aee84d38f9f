import type { Transaction } from '@tidewaiter/database';

/** How long work says where it stands, and learns that it should stop. */
export interface Progress {
  /** The queue will not try again by itself. */
  readonly isLastAttempt?: boolean;
  readonly signal: AbortSignal;
  /** How long a stage of the work took, for those who measure; stages may run beside each other. */
  readonly timed?: (stage: string, seconds: number) => void;
  /** `loss`: how far training is from what it fits, where it trains. */
  readonly report: (step: string, done: number, total: number | null, loss?: number) => void;
  /** Ends the work in the transaction that keeps it, so that what was cancelled is not kept and nothing is kept twice. */
  readonly settle?: (transaction: Transaction, result: object) => Promise<void>;
}

/** Work that nobody watches and nobody stops. */
export const silent: Progress = { signal: new AbortController().signal, report: () => undefined };
