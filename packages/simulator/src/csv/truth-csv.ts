import type { SimulatedItem } from '../simulated-item.ts';
import { csvValue, inChunks } from './csv-text.ts';

/** Columns of the side file, in its order. */
export const truthColumns = [
  'declaration_number',
  'item_number',
  'registration_date',
  'examined',
  'non_compliant',
  'additional_duty',
  'probability',
  'expected_additional_duty',
] as const;

function* lines(stream: Iterable<SimulatedItem>): Generator<string, void, undefined> {
  for (const { item, truth, outcome } of stream) {
    const key = `${csvValue(item.declarationNumber)},${item.itemNumber},${item.registrationDate}`;
    const flags = `${Number(outcome !== null)},${Number(truth.nonCompliant)}`;
    yield `${key},${flags},${truth.additionalDuty},${truth.probability},${truth.expectedAdditionalDuty}`;
  }
}

/** What nobody at the border knows, as a side file that no layout reads: for limits printed beside an evaluation. */
export function truthCsv(stream: Iterable<SimulatedItem>): Iterable<string> {
  return inChunks(truthColumns.join(','), lines(stream));
}
