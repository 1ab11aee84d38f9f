import { exportScores, type ScoresWanted } from '@tidewaiter/database';
import { columnsOf, type ExportTable } from '@tidewaiter/ingestion';
import type { Context } from '../context.ts';

/** The layout `scores`, one row per item. */
export function scoresTable({ database }: Context, wanted: ScoresWanted): ExportTable {
  async function* rows() {
    for await (const portion of exportScores(database, wanted)) {
      for (const row of portion) {
        yield [
          row.declaration_number,
          row.item_number,
          row.model,
          row.probability,
          row.expected_additional_duty,
          row.risk_score,
          row.lane,
          row.selection_reason,
          row.selection_probability,
          row.scored_at.toISOString(),
        ];
      }
    }
  }
  return {
    columns: [
      ...columnsOf('text', 'declaration_number'),
      ...columnsOf('number', 'item_number'),
      ...columnsOf('text', 'model'),
      ...columnsOf('number', 'probability', 'expected_additional_duty', 'risk_score'),
      ...columnsOf('text', 'lane', 'selection_reason'),
      ...columnsOf('number', 'selection_probability'),
      ...columnsOf('timestamp', 'scored_at'),
    ],
    rows: rows(),
  };
}
