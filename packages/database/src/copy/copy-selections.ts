import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Lane, SelectionReason } from '@tidewaiter/domain';
import { from } from 'pg-copy-streams';
import type { Transaction } from '../transaction.ts';
import { binaryHead, binaryTail } from './binary-rows.ts';
import { SelectionRows, selectionColumns } from './selection-rows.ts';

/** The score and lane of one item, frozen with its reasons as JSON. */
export interface CopiedSelection<Json = string> {
  readonly declarationNumber: string;
  readonly itemNumber: number;
  readonly probability: number;
  readonly expectedAdditionalDuty: string;
  readonly riskScore: number;
  readonly lane: Lane;
  readonly selectionReason: SelectionReason;
  readonly selectionProbability: number;
  readonly criterionId: number | null;
  /** Null where nobody asked why: reasons are kept for what is selected. */
  readonly reasonsJson: Json | null;
}

/** Selections on their way in; `end` once all are written. */
export interface SelectionCopy {
  readonly write: (rows: readonly CopiedSelection<Uint8Array>[]) => Promise<void>;
  readonly end: () => Promise<void>;
  readonly abort: () => Promise<void>;
}

const sliceLength = 64 * 1024;

/** Opens one COPY for the selections of a run; the transaction can do nothing else until it has ended. */
export function copySelections(
  transaction: Transaction,
  run: { readonly id: number; readonly modelId: number; readonly scoredAt: Date },
): SelectionCopy {
  const copy = transaction.query(
    from(`COPY item_selection (${selectionColumns.join(', ')}) FROM STDIN (FORMAT binary)`),
  );
  const done = finished(copy);
  done.catch(() => undefined);
  const rowsOfRun = new SelectionRows(run);
  copy.write(binaryHead);
  return {
    write: async (rows) => {
      for (const row of rows) rowsOfRun.add(row);
      const bytes = rowsOfRun.take();
      // Slice by slice as the server takes them: what is on its way is not written over.
      for (let at = 0; at < bytes.length; at += sliceLength) {
        if (!copy.write(bytes.subarray(at, at + sliceLength))) await Promise.race([once(copy, 'drain'), done]);
      }
    },
    end: async () => {
      copy.end(binaryTail);
      await done;
    },
    abort: async () => {
      copy.destroy();
      await done.catch(() => undefined);
    },
  };
}
