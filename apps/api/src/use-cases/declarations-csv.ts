import { type DeclarationsWanted, exportDeclarations } from '@tidewaiter/database';
import { canonicalColumns } from '@tidewaiter/domain';
import { csvLine } from '@tidewaiter/ingestion';
import type { Context } from '../context.ts';

/** Declarations in the layout `canonical`, pseudonymized, line by line. */
export async function* declarationsCsv({ database }: Context, wanted: DeclarationsWanted): AsyncGenerator<string> {
  yield csvLine(canonicalColumns);
  for await (const rows of exportDeclarations(database, wanted)) {
    for (const row of rows) yield csvLine(canonicalColumns.map((column) => row[column]));
  }
}
