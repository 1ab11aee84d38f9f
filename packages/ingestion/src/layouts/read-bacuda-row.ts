import type { Header } from '../header/header.ts';
import type { CellRule } from './cell-rule.ts';
import {
  type BacudaColumn,
  bacudaColumns,
  type ItemColumn,
  itemColumns,
  type OutcomeColumn,
  outcomeColumns,
} from './columns.ts';
import { cellReader } from './read-cells.ts';
import type { ReadRow, Values } from './row.ts';

const sources: Partial<Record<ItemColumn, BacudaColumn>> = {
  declaration_number: 'sgd.id',
  item_number: 'item.number',
  registration_date: 'sgd.date',
  office_code: 'office.id',
  declarant_id: 'declarant.id',
  importer_id: 'importer.id',
  origin_country: 'country',
  hs_code: 'tariff.code',
  quantity: 'quantity',
  gross_mass_kg: 'gross.weight',
  fob_value: 'fob.value',
  customs_value: 'cif.value',
  tax_amount: 'total.taxes',
};

const constants: Partial<Record<ItemColumn, string>> = { flow: 'import', aeo: 'false' };
const at = (column: BacudaColumn) => bacudaColumns.indexOf(column);
const sourceAt = itemColumns.map((column) => {
  const source = sources[column];
  return source === undefined ? -1 : at(source);
});
const fixed = itemColumns.map((column) => constants[column] ?? null);

/**
 * Reads a row of the `bacuda` layout: one item, and where `illicit` is filled in, its outcome, known on the day of the
 * declaration, with `revenue` as the additional duty. The set numbers no items: a row is item 1 of its `sgd.id` unless
 * a column `item.number` says otherwise. `total.taxes` is duties and taxes together and stands in `tax_amount`, so that
 * no duty is made up; values are CIF, without a currency, thus the reporting one.
 * Source: WCO BACUDA, data set of DATE (Kim et al., KDD 2020).
 */
export function bacudaRowReader(header: Header, rules: Readonly<Record<BacudaColumn, CellRule>>): ReadRow {
  const cells = cellReader(bacudaColumns, rules, header);
  return (row, line, into) => {
    const read = cells.blankValues();
    const fault = cells.read(row, read);
    if (fault) return fault;
    const illicit = read[at('illicit')] ?? null;
    if (illicit !== null) into.outcomes.push({ line, values: outcomeOf(read, illicit) });
    into.items.push({ line, values: fixed.map((constant, to) => read[sourceAt[to] ?? -1] ?? constant) });
    return null;
  };
}

function outcomeOf(read: Values, illicit: string): Values {
  const values: Record<OutcomeColumn, string | null> = {
    declaration_number: read[at('sgd.id')] ?? null,
    item_number: read[at('item.number')] ?? null,
    examined_on: read[at('sgd.date')] ?? null,
    examination: 'physical',
    outcome: illicit === '1' ? 'non_compliant' : 'compliant',
    finding: null,
    additional_duty: read[at('revenue')] ?? null,
    selection_probability: null,
  };
  return outcomeColumns.map((column) => values[column]);
}
