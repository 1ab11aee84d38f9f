import { isDecimal, multiplyDecimals, roundDecimal } from '@tidewaiter/domain';
import type { Header } from '../header/header.ts';
import type { CellRule } from './cell-rule.ts';
import {
  type ItemColumn,
  itemColumns,
  type KcsColumn,
  kcsColumns,
  type OutcomeColumn,
  outcomeColumns,
} from './columns.ts';
import { cellReader, type RowFault } from './read-cells.ts';
import type { ReadRow, Values } from './row.ts';

/** Canonical columns that a KCS column fills as it is. */
const sources: Partial<Record<ItemColumn, KcsColumn>> = {
  declaration_number: 'Declaration ID',
  registration_date: 'Date',
  office_code: 'Office ID',
  declarant_id: 'Declarant ID',
  importer_id: 'Importer ID',
  exporter_id: 'Seller ID',
  origin_country: 'Country of Origin',
  departure_country: 'Country of Departure',
  transport_mode: 'Mode of Transport',
  hs_code: 'HS6 Code',
  net_mass_kg: 'Net Mass',
  customs_value: 'Item Price',
  duty_rate_percent: 'Tax Rate',
  preference_code: 'Tax Type',
};

const constants: Partial<Record<ItemColumn, string>> = { item_number: '1', flow: 'import', aeo: 'false' };
const at = (column: KcsColumn) => kcsColumns.indexOf(column);
const procedureParts = [at('Process Type'), at('Import Type'), at('Import Use')];
const sourceAt = itemColumns.map((column) => {
  const source = sources[column];
  return source === undefined ? -1 : at(source);
});
const fixed = itemColumns.map((column) => constants[column] ?? null);
const procedureAt = itemColumns.indexOf('procedure_code');
const [fraudAt, rateAt, priceAt, dateAt, numberAt] = [
  at('Fraud'),
  at('Tax Rate'),
  at('Item Price'),
  at('Date'),
  at('Declaration ID'),
];

/**
 * Reads a row of the `kcs` layout: one item, and where `Fraud` is filled in, its outcome, known on the day of the
 * declaration. The set has no additional duty: rate × price stands in for it where the item is non-compliant.
 */
export function kcsRowReader(header: Header, rules: Readonly<Record<KcsColumn, CellRule>>): ReadRow {
  const cells = cellReader(kcsColumns, rules, header);
  return (row, line, into) => {
    const read = cells.blankValues();
    const fault = cells.read(row, read);
    if (fault) return fault;
    const fraud = read[fraudAt] ?? null;
    if (fraud !== null) {
      const stake = fraud === '1' ? stakeOf(read) : '0';
      if (!isDecimal(stake)) return outOfRange(read, header);
      into.outcomes.push({ line, values: outcomeOf(read, fraud, stake) });
    }
    into.items.push({ line, values: itemOf(read) });
    return null;
  };
}

function itemOf(read: Values): Values {
  const values = fixed.map((constant, to) => read[sourceAt[to] ?? -1] ?? constant);
  const parts = procedureParts.flatMap((from) => read[from] ?? []);
  values[procedureAt] = parts.length === 0 ? null : parts.join('-');
  return values;
}

function stakeOf(read: Values): string {
  return roundDecimal(multiplyDecimals(read[rateAt] ?? '0', read[priceAt] ?? '0', 2), 12);
}

function outOfRange(read: Values, header: Header): RowFault {
  const column = header.names[header.indexOf('Tax Rate')] ?? null;
  return { column, code: 'number_out_of_range', value: read[rateAt] ?? null };
}

function outcomeOf(read: Values, fraud: string, stake: string): Values {
  const values: Record<OutcomeColumn, string | null> = {
    declaration_number: read[numberAt] ?? null,
    item_number: '1',
    examined_on: read[dateAt] ?? null,
    examination: 'physical',
    outcome: fraud === '1' ? 'non_compliant' : 'compliant',
    finding: null,
    additional_duty: stake,
    selection_probability: null,
  };
  return outcomeColumns.map((column) => values[column]);
}
