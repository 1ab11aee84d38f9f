import { exportMeasures, type MeasuresWanted, measureColumns } from '@tidewaiter/database';
import type { ExportTable } from '@tidewaiter/ingestion';
import type { Context } from '../context.ts';

type MeasureColumn = (typeof measureColumns)[number];

/** Daily measures by office, chapter, lane and reason. */
export function measuresTable({ database }: Context, wanted: MeasuresWanted): ExportTable {
  async function* rows() {
    for await (const portion of exportMeasures(database, wanted)) {
      for (const row of portion) yield measureColumns.map((column) => row[column]);
    }
  }
  return { columns: measureColumns.map((name) => ({ name, kind: kindOf(name) })), rows: rows() };
}

function kindOf(column: MeasureColumn) {
  switch (column) {
    case 'day':
      return 'date';
    case 'office_code':
    case 'chapter':
    case 'lane':
    case 'selection_reason':
      return 'text';
    case 'items':
    case 'examined':
    case 'non_compliant':
    case 'expected_additional_duty':
    case 'recovered_duty':
    case 'customs_value':
      return 'number';
  }
}
