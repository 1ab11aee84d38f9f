import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Lane, SelectionReason } from '@tidewaiter/domain';
import { from } from 'pg-copy-streams';
import type { Transaction } from '../transaction.ts';
import { copyFields } from './copy-fields.ts';

/** The score and lane of one item, frozen with its reasons. */
export interface CopiedSelection {
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
  readonly reasonsJson: string | null;
}

/** Selections on their way in; `end` once all are written. */
export interface SelectionCopy {
  readonly write: (rows: readonly CopiedSelection[]) => Promise<void>;
  readonly end: () => Promise<void>;
  readonly abort: () => Promise<void>;
}

/** Opens one COPY for the selections of a run; the transaction can do nothing else until it has ended. */
export function copySelections(
  transaction: Transaction,
  run: { readonly id: number; readonly modelId: number; readonly scoredAt: Date },
): SelectionCopy {
  const copy = transaction.query(
    from(`COPY item_selection (declaration_number, item_number, run_id, model_id, probability, expected_additional_duty,
      risk_score, lane, selection_reason, selection_probability, criterion_id, reasons, scored_at) FROM STDIN`),
  );
  const done = finished(copy);
  done.catch(() => undefined);
  const common = [String(run.id), String(run.modelId)] as const;
  const scoredAt = run.scoredAt.toISOString();
  const lineOf = (row: CopiedSelection): string =>
    copyFields([
      row.declarationNumber,
      String(row.itemNumber),
      ...common,
      String(row.probability),
      row.expectedAdditionalDuty,
      String(row.riskScore),
      row.lane,
      row.selectionReason,
      String(row.selectionProbability),
      row.criterionId === null ? null : String(row.criterionId),
      row.reasonsJson,
      scoredAt,
    ]);
  return {
    write: async (rows) => {
      if (rows.length === 0) return;
      const text = `${rows.map(lineOf).join('\n')}\n`;
      if (!copy.write(text)) await Promise.race([once(copy, 'drain'), done]);
    },
    end: async () => {
      copy.end();
      await done;
    },
    abort: async () => {
      copy.destroy();
      await done.catch(() => undefined);
    },
  };
}
