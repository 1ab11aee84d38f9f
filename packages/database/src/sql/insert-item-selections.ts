import type { CopiedSelection } from '../copy/copy-selections.ts';
import type { Transaction } from '../transaction.ts';

const question = `
  INSERT INTO item_selection (declaration_number, item_number, run_id, model_id, probability,
    expected_additional_duty, risk_score, lane, selection_reason, selection_probability, criterion_id, reasons, scored_at)
  SELECT declaration_number, item_number, $1, $2, probability, duty, score, lane, reason, chance, criterion, reasons, now()
  FROM unnest($3::text[], $4::int[], $5::float8[], $6::numeric[], $7::int[], $8::text[], $9::text[], $10::float8[],
    $11::int[], $12::jsonb[])
    AS row (declaration_number, item_number, probability, duty, score, lane, reason, chance, criterion, reasons)`;

/** Writes a few selections of a run, set-wise; many are copied (`copySelections`). */
export async function insertItemSelections(
  client: Transaction,
  run: { readonly id: number; readonly modelId: number },
  rows: readonly CopiedSelection[],
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
    rows.map((row) => row.reasonsJson),
  ]);
}
