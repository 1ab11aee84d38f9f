import { type ColumnMapping, type LayoutChoice, TidewaiterError } from '@tidewaiter/domain';
import type { BatchBytes } from './bytes/batch-file.ts';
import type { BatchHeader } from './header/batch-header.ts';
import type { Pseudonymizer } from './pseudonymize/pseudonymizer.ts';
import { readPieces } from './read-pieces.ts';
import type { ReadRows } from './read-rows.ts';

export interface BatchSource {
  /** The bytes as they arrive, or a file to be read from anywhere in it: XLSX and Parquet want the latter. */
  readonly source: BatchBytes;
  readonly layout: LayoutChoice;
  readonly pseudonymize: Pseudonymizer;
  /** A column mapping to read by, whatever the layout. */
  readonly mapping?: ColumnMapping | null;
  /** Column mappings that `auto` may recognise by the header. */
  readonly mappings?: readonly ColumnMapping[];
  /** Today's date where the administration is; no date of the file may lie after it. */
  readonly today: string;
  /** Keeps `goods_description`; it is dropped unless the administration switches free text on. */
  readonly keepGoodsDescription?: boolean;
  readonly signal?: AbortSignal;
  readonly onHeader?: (header: BatchHeader) => void;
  readonly onProgress?: (progress: BatchProgress) => void;
}

/** Counts since the beginning of the file. Every row is accepted or rejected; blank lines are neither. */
export interface BatchProgress {
  readonly bytes: number;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
}

export interface BatchReport extends BatchProgress, BatchHeader {
  readonly items: number;
  readonly outcomes: number;
}

/** What a piece of the file gave, in the order of its lines; `rows` and `bytes` are of this piece alone. */
export interface BatchChunk extends ReadRows {
  readonly bytes: number;
}

export interface BatchReading {
  /** Pulled by the consumer: the file is read no faster than its rows are taken. */
  readonly chunks: AsyncGenerator<BatchChunk, void>;
  /** The counts, once the chunks have run to their end. */
  readonly report: () => BatchReport;
}

/**
 * Reads a batch file: bytes in, accepted rows and rejected rows out, in bounded memory.
 * While the chunks are taken a TidewaiterError may be thrown, after which nothing of the file is to be kept:
 * `unreadable_file`, `wrong_header`, `bad_encoding`, `line_too_long`, `too_large`, `cancelled`.
 */
export function readBatch(batch: BatchSource): BatchReading {
  let report: BatchReport | null = null;

  const choices = {
    layout: batch.layout,
    mapping: batch.mapping ?? null,
    mappings: batch.mappings ?? [],
    pseudonymizer: batch.pseudonymize,
    today: batch.today,
    keepGoodsDescription: batch.keepGoodsDescription ?? false,
  };

  async function* chunks(): AsyncGenerator<BatchChunk, void> {
    let totals = { bytes: 0, rows: 0, accepted: 0, rejected: 0, items: 0, outcomes: 0 };
    let known = false;
    for await (const { header, rows, bytes, last } of readPieces(batch.source, choices, batch.signal)) {
      if (header && !known) batch.onHeader?.(header);
      known ||= header !== null;
      const chunk = { ...rows, bytes };
      totals = add(totals, chunk);
      batch.onProgress?.(totals);
      if (last && header) report = { ...header, ...totals };
      yield chunk;
    }
  }

  return {
    chunks: chunks(),
    report: () => {
      if (report === null) throw new TidewaiterError('internal', 'The batch has not been read to its end.');
      return report;
    },
  };
}

function add(totals: Omit<BatchReport, keyof BatchHeader>, chunk: BatchChunk) {
  return {
    bytes: totals.bytes + chunk.bytes,
    rows: totals.rows + chunk.rows,
    accepted: totals.accepted + chunk.rows - chunk.rejected.length,
    rejected: totals.rejected + chunk.rejected.length,
    items: totals.items + chunk.items.length,
    outcomes: totals.outcomes + chunk.outcomes.length,
  };
}
