import type { ErrorCode, TidewaiterError } from '@tidewaiter/domain';
import type { BatchReport } from '@tidewaiter/ingestion';
import type { ParseRequest } from './parse-request.ts';
import type { ParsedPortion } from './parsed-portions.ts';

/** What a parsing thread is begun with. */
export interface ParserData {
  /** Bytes of the file, which are asked for as they are needed. */
  readonly size: number;
}

/** From the thread that loads. */
export type ToParser =
  /** How to parse the file; said once, when it is known. */
  | { readonly kind: 'begin'; readonly request: ParseRequest }
  /** What was asked for by this number. */
  | { readonly kind: 'bytes'; readonly asked: number; readonly bytes: Uint8Array }
  /** One more portion is wanted. */
  | { readonly kind: 'more' }
  /** The memory of a portion that is not needed any more. */
  | { readonly kind: 'reuse'; readonly memory: ArrayBuffer };

/** From the thread that parses. */
export type FromParser =
  | { readonly kind: 'read'; readonly asked: number; readonly from: number; readonly to: number }
  | { readonly kind: 'portion'; readonly parsed: ParsedPortion }
  | { readonly kind: 'end'; readonly report: BatchReport; readonly busySeconds: number }
  /** An error of ours as plain values, since a class does not survive the way between threads. */
  | {
      readonly kind: 'refused';
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: TidewaiterError['details'];
    };
