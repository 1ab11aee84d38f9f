import type { Portion } from '@tidewaiter/database/copy-format';
import type { BatchFile, BatchReport } from '@tidewaiter/ingestion';
import { parseInThread } from './parse-in-thread.ts';
import type { ParseRequest } from './parse-request.ts';
import { type ParsedPortion, parsedPortions } from './parsed-portions.ts';

/** Bytes up to which a file is parsed sooner than a thread begins. */
const small = 64 * 1024;

export interface ParsedFile {
  readonly portions: AsyncIterable<ParsedPortion>;
  readonly report: () => BatchReport;
  /** Gives back the memory of a portion that was copied. */
  readonly reuse: (portion: Portion) => void;
  /** Seconds that parsing took beside the COPY; 0 where it was not beside it. */
  readonly busySeconds: () => number;
}

/** parse row → pseudonymize → the text of COPY, beside whoever takes the portions. */
export function parseFile(file: BatchFile, request: ParseRequest, signal: AbortSignal): ParsedFile {
  if (file.size > small) return parseInThread(file, request, signal);
  return { ...parsedPortions(file, request), reuse: () => undefined, busySeconds: () => 0 };
}
