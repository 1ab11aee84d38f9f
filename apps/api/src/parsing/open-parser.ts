import type { Portion } from '@tidewaiter/database/copy-format';
import type { BatchFile, BatchReport } from '@tidewaiter/ingestion';
import { openThread } from './open-thread.ts';
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

/** Whoever is to parse a file, ready before it is known whether and how. Close it, always. */
export interface Parser {
  readonly file: BatchFile;
  /** parse row → pseudonymize → the rows of COPY, beside whoever takes the portions; once. */
  readonly parse: (request: ParseRequest, signal: AbortSignal) => ParsedFile;
  readonly close: () => void;
}

/** Opens the parser of a file: a thread of its own, unless the file is small. */
export function openParser(file: BatchFile): Parser {
  if (file.size > small) return { file, ...openThread(file) };
  return {
    file,
    parse: (request) => ({ ...parsedPortions(file, request), reuse: () => undefined, busySeconds: () => 0 }),
    close: () => undefined,
  };
}
