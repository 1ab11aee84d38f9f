import type { Header } from '../header/header.ts';
import type { CellRule } from './cell-rule.ts';
import { type OutcomeColumn, outcomeColumns } from './columns.ts';
import { cellReader, type RowFault, type Values } from './read-cells.ts';
import type { ReadRow } from './row.ts';

const outcomeAt = outcomeColumns.indexOf('outcome');
const findingAt = outcomeColumns.indexOf('finding');

/** Reads the values of an outcome from a row; a finding stands only with non-compliance. */
export function outcomeReader(header: Header, rules: Readonly<Record<OutcomeColumn, CellRule>>) {
  const cells = cellReader(outcomeColumns, rules, header);
  const findingName = header.names[header.indexOf('finding')] ?? null;

  function read(row: readonly string[], values: Values): RowFault | null {
    const fault = cells.read(row, values);
    if (fault) return fault;
    const finding = values[findingAt] ?? null;
    if (finding === null || values[outcomeAt] === 'non_compliant') return null;
    return { column: findingName, code: 'finding_without_non_compliance', value: finding };
  }
  return { read, blankValues: cells.blankValues };
}

/** Reads a row of the `outcomes` layout. */
export function outcomeRowReader(header: Header, rules: Readonly<Record<OutcomeColumn, CellRule>>): ReadRow {
  const outcome = outcomeReader(header, rules);
  return (row, line, into) => {
    const values = outcome.blankValues();
    const fault = outcome.read(row, values);
    if (fault) return fault;
    into.outcomes.push({ line, values });
    return null;
  };
}
