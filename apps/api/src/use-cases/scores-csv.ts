import { exportScores, type ScoresWanted } from '@tidewaiter/database';
import { csvLine } from '@tidewaiter/ingestion';
import type { Context } from '../context.ts';

const columns = [
  'declaration_number',
  'item_number',
  'model',
  'probability',
  'expected_additional_duty',
  'risk_score',
  'lane',
  'selection_reason',
  'selection_probability',
  'scored_at',
] as const;

/** The layout `scores`, line by line, one row per item. */
export async function* scoresCsv({ database }: Context, wanted: ScoresWanted): AsyncGenerator<string> {
  yield csvLine(columns);
  for await (const rows of exportScores(database, wanted)) {
    for (const row of rows)
      yield csvLine(columns.map((column) => (column === 'scored_at' ? row.scored_at.toISOString() : row[column])));
  }
}
