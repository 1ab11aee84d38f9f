import type { DeclaredItem, SimulatedItem } from '../simulated-item.ts';
import { csvValue, inChunks } from './csv-text.ts';

type Value = string | number | boolean | null;

/** Columns of the `canonical` layout, in its order; money is in the reporting currency, so `currency` stays empty. */
const columns: readonly (readonly [string, (item: DeclaredItem) => Value])[] = [
  ['declaration_number', (item) => item.declarationNumber],
  ['item_number', (item) => item.itemNumber],
  ['registration_date', (item) => item.registrationDate],
  ['flow', (item) => item.flow],
  ['office_code', (item) => item.officeCode],
  ['procedure_code', (item) => item.procedureCode],
  ['declarant_id', (item) => item.declarantId],
  ['importer_id', (item) => item.importerId],
  ['exporter_id', (item) => item.exporterId],
  ['origin_country', (item) => item.originCountry],
  ['departure_country', (item) => item.departureCountry],
  ['transport_mode', (item) => item.transportMode],
  ['hs_code', (item) => item.hsCode],
  ['goods_description', (item) => item.goodsDescription],
  ['quantity', (item) => item.quantity],
  ['quantity_unit', (item) => item.quantityUnit],
  ['net_mass_kg', (item) => item.netMassKg],
  ['gross_mass_kg', (item) => item.grossMassKg],
  ['fob_value', (item) => item.fobValue],
  ['freight', (item) => item.freight],
  ['insurance', (item) => item.insurance],
  ['customs_value', (item) => item.customsValue],
  ['currency', () => null],
  ['duty_rate_percent', (item) => item.dutyRatePercent],
  ['duty_amount', (item) => item.dutyAmount],
  ['tax_amount', (item) => item.taxAmount],
  ['preference_code', (item) => item.preferenceCode],
  ['aeo', (item) => item.aeo],
];

function* lines(stream: Iterable<SimulatedItem>): Generator<string, void, undefined> {
  for (const { item } of stream) {
    let line = '';
    for (const [, read] of columns) line += `,${csvValue(read(item))}`;
    yield line.slice(1);
  }
}

/** The stream as a file of the `canonical` layout, in chunks of text. */
export function canonicalCsv(stream: Iterable<SimulatedItem>): Iterable<string> {
  return inChunks(columns.map(([name]) => name).join(','), lines(stream));
}
