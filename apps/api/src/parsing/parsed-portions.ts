import { type Portion, portionWriter } from '@tidewaiter/database/copy-format';
import { type BatchFile, type BatchReport, createPseudonymizer, readBatch } from '@tidewaiter/ingestion';
import type { ParseRequest } from './parse-request.ts';
import { stagedRows } from './staged-rows.ts';

/** Rows of a portion, about: enough that a COPY is worth beginning, few enough that some portions fit in memory. */
const portionRows = 12_000;
/** The first one is smaller, so that the COPY begins soon and a small file shows how far it has come. */
const firstRows = 1_000;

/** A portion, and the bytes of the file that were read for it. */
export interface ParsedPortion {
  readonly portion: Portion;
  readonly bytes: number;
}

export interface ParsedPortions {
  readonly portions: AsyncGenerator<ParsedPortion, void>;
  /** What the file was found to be, once the portions have run to their end. */
  readonly report: () => BatchReport;
  /** Gives back the memory of a portion that is not needed any more. */
  readonly reuse: (memory: ArrayBuffer) => void;
}

/** parse row → pseudonymize → the text of COPY, in portions. Throws what `readBatch` throws. */
export function parsedPortions(file: BatchFile, { batchId, secrets, ...choices }: ParseRequest): ParsedPortions {
  const reading = readBatch({ ...choices, source: file, pseudonymize: createPseudonymizer(secrets) });
  const writer = portionWriter(batchId);
  async function* portions(): AsyncGenerator<ParsedPortion, void> {
    let bytes = 0;
    let enough = firstRows;
    for await (const chunk of reading.chunks) {
      writer.add(stagedRows(chunk));
      bytes += chunk.bytes;
      if (writer.rows() < enough) continue;
      yield { portion: writer.take(), bytes };
      bytes = 0;
      enough = Math.min(enough * 2, portionRows);
    }
    if (writer.rows() > 0 || bytes > 0) yield { portion: writer.take(), bytes };
  }
  return { portions: portions(), report: reading.report, reuse: writer.reuse };
}
