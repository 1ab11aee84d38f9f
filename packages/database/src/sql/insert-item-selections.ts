import type { Lane, Reason, SelectionReason } from '@tidewaiter/domain';
import type { PoolClient } from 'pg';

/** The score and lane of one item, frozen with its reasons. */
export interface NewItemSelection {
  readonly declarationNumber: string;
  readonly itemNumber: number;
  readonly probability: number;
  readonly expectedAdditionalDuty: string;
  readonly riskScore: number;
  readonly lane: Lane;
  readonly selectionReason: SelectionReason;
  readonly selectionProbability: number;
  readonly criterionId: number | null;
  /** Empty where nobody asked why: reasons are kept for what is selected. */
  readonly reasons: readonly Reason[];
}

const question = `
  INSERT INTO item_selection (declaration_number, item_number, run_id, model_id, probability,
    expected_additional_duty, risk_score, lane, selection_reason, selection_probability, criterion_id, reasons, scored_at)
  SELECT declaration_number, item_number, $1, $2, probability, duty, score, lane, reason, chance, criterion, reasons, now()
  FROM unnest($3::text[], $4::int[], $5::float8[], $6::numeric[], $7::int[], $8::text[], $9::text[], $10::float8[],
    $11::int[], $12::jsonb[])
    AS row (declaration_number, item_number, probability, duty, score, lane, reason, chance, criterion, reasons)`;

/** Writes the selections of a run, set-wise; call it with some thousand rows at a time. */
export async function insertItemSelections(
  client: PoolClient,
  run: { readonly id: number; readonly modelId: number },
  rows: readonly NewItemSelection[],
): Promise<void> {
  await client.query(question, [
    run.id,
    run.modelId,
    rows.map((row) => row.declarationNumber),
    rows.map((row) => row.itemNumber),
    rows.map((row) => row.probability),
    rows.map((row) => row.expectedAdditionalDuty),
    rows.map((row) => row.riskScore),
    rows.map((row) => row.lane),
    rows.map((row) => row.selectionReason),
    rows.map((row) => row.selectionProbability),
    rows.map((row) => row.criterionId),
    rows.map((row) => (row.reasons.length === 0 ? null : JSON.stringify(row.reasons))),
  ]);
}
