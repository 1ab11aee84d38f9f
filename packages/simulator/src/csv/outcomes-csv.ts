import type { SimulatedItem } from '../simulated-item.ts';
import { csvValue, inChunks } from './csv-text.ts';

const header =
  'declaration_number,item_number,examined_on,examination,outcome,finding,additional_duty,selection_probability';

function* lines(stream: Iterable<SimulatedItem>): Generator<string, void, undefined> {
  for (const { outcome } of stream) {
    if (outcome === null) continue;
    const verdict = outcome.nonCompliant ? 'non_compliant' : 'compliant';
    const key = `${csvValue(outcome.declarationNumber)},${outcome.itemNumber}`;
    const finding = outcome.finding ?? '';
    const probability = csvValue(outcome.selectionProbability);
    yield `${key},${outcome.examinedOn},${outcome.examination},${verdict},${finding},${outcome.additionalDuty},${probability}`;
  }
}

/** What was found in the stream as a file of the `outcomes` layout, in chunks of text; nothing for what nobody examined. */
export function outcomesCsv(stream: Iterable<SimulatedItem>): Iterable<string> {
  return inChunks(header, lines(stream));
}
