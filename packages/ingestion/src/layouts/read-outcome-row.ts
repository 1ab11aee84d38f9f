import type { Header } from '../header/header.ts';
import { outcomeColumns } from './columns.ts';
import { outcomeRules } from './outcome-rules.ts';
import { cellReader, type RowFault, type Values } from './read-cells.ts';
import type { ReadingRules } from './reading-rules.ts';
import type { ReadRow } from './row.ts';

const outcomeAt = outcomeColumns.indexOf('outcome');
const findingAt = outcomeColumns.indexOf('finding');

/** Reads the values of an outcome from a row; a finding stands only with non-compliance. */
export function outcomeReader(header: Header, rules: ReadingRules) {
  const cells = cellReader(outcomeColumns, outcomeRules(rules), header);
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
export function outcomeRowReader(header: Header, rules: ReadingRules): ReadRow {
  const outcome = outcomeReader(header, rules);
  return (row, line, into) => {
    const values = outcome.blankValues();
    const fault = outcome.read(row, values);
    if (fault) return fault;
    into.outcomes.push({ line, values });
    return null;
  };
}
