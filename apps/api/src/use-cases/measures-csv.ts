import { exportMeasures, type MeasuresWanted, measureColumns } from '@tidewaiter/database';
import { csvLine } from '@tidewaiter/ingestion';
import type { Context } from '../context.ts';

/** Daily measures by office, chapter, lane and reason, line by line. */
export async function* measuresCsv({ database }: Context, wanted: MeasuresWanted): AsyncGenerator<string> {
  yield csvLine(measureColumns);
  for await (const rows of exportMeasures(database, wanted)) {
    for (const row of rows) yield csvLine(measureColumns.map((column) => row[column]));
  }
}
