import type { Header } from '../header/header.ts';
import type { CellRule } from './cell-rule.ts';
import { type ItemColumn, itemColumns, type OutcomeColumn, outcomeColumns } from './columns.ts';
import { cellReader } from './read-cells.ts';
import { outcomeReader } from './read-outcome-row.ts';
import type { ReadRow } from './row.ts';

const registeredAt = itemColumns.indexOf('registration_date');
const examinedAt = outcomeColumns.indexOf('examined_on');

/** True where a file of declarations also has the columns of their results of control. */
export function carriesOutcomes(header: Header): boolean {
  return header.indexOf('examined_on') !== -1 && header.indexOf('outcome') !== -1;
}

/** Reads a row of the `canonical` layout, and with it the outcome that stands beside the item, if any does. */
export function canonicalRowReader(
  header: Header,
  itemRules: Readonly<Record<ItemColumn, CellRule>>,
  outcomeRules: Readonly<Record<OutcomeColumn, CellRule>>,
): ReadRow {
  const item = cellReader(itemColumns, itemRules, header);
  const outcome = carriesOutcomes(header) ? outcomeReader(header, outcomeRules) : null;
  const examinedFrom = header.indexOf('examined_on');
  const outcomeFrom = header.indexOf('outcome');
  const examinedName = header.names[examinedFrom] ?? null;

  return (row, line, into) => {
    const values = item.blankValues();
    const fault = item.read(row, values);
    if (fault) return fault;
    if (outcome && `${row[examinedFrom]}${row[outcomeFrom]}`.trim() !== '') {
      const found = outcome.blankValues();
      const outcomeFault = outcome.read(row, found);
      if (outcomeFault) return outcomeFault;
      const examinedOn = found[examinedAt] ?? '';
      if (examinedOn < (values[registeredAt] ?? '')) {
        return { column: examinedName, code: 'examined_before_registration', value: examinedOn };
      }
      into.outcomes.push({ line, values: found });
    }
    into.items.push({ line, values });
    return null;
  };
}
