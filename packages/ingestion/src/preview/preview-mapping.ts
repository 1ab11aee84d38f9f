import { randomBytes } from 'node:crypto';
import { type ColumnMapping, type RejectionCode, type TargetColumn, targetColumns } from '@tidewaiter/domain';
import { mappedPlan } from '../layouts/mapped-plan.ts';
import type { ReadingRules } from '../layouts/reading-rules.ts';
import type { RowFault } from '../layouts/row.ts';
import { createPseudonymizer } from '../pseudonymize/pseudonymizer.ts';
import { dateParser } from '../values/parse-date.ts';
import { decimalParser } from '../values/parse-decimal.ts';

/** One cell under a mapping: what would be stored, or what is wrong with it. */
export interface PreviewCell {
  readonly value: string | null;
  readonly code: RejectionCode | null;
}

export interface PreviewRow {
  readonly cells: Readonly<Partial<Record<TargetColumn, PreviewCell>>>;
  /** What the row would be rejected for; null where it would be accepted. */
  readonly fault: Pick<RowFault, 'column' | 'code'> | null;
}

/**
 * Rows under a mapping: each cell as it would be stored, traders as pseudonyms of a
 * key that nobody keeps (a preview must not tell what somebody's pseudonym is), and what the row would be rejected for.
 * Required columns that the mapping leaves out are faults of every row.
 * @throws TidewaiterError `wrong_header` where a constant is no value of its column
 */
export function previewMapping(
  mapping: ColumnMapping,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  today: string,
): readonly PreviewRow[] {
  const rules: ReadingRules = {
    parseDecimal: decimalParser(true),
    parseDate: dateParser(today),
    pseudonymizer: createPseudonymizer(randomBytes(32)),
    keepGoodsDescription: false,
    takesPseudonyms: false,
  };
  const plan = mappedPlan(mapping, rules);
  const header = plan.headerOf(columns);
  const shown = plan.columnsFor(header);
  const targets = targetColumns.filter((target) => shown.includes(target));
  const lacking = plan.required.find((column) => header.indexOf(column) === -1);
  const readRow = plan.rowReader(header);

  function cellOf(target: TargetColumn, row: readonly string[]): PreviewCell {
    const rule = plan.rules[target];
    const text = (row[header.indexOf(target)] ?? '').trim();
    if (text === '' || !rule) {
      const blank = rule?.whenBlank ?? null;
      return { value: blank, code: rule?.required && blank === null ? 'missing_value' : null };
    }
    if (text.includes('\0')) return { value: null, code: 'nul_byte' };
    const parsed = rule.parse(text);
    return typeof parsed === 'object' && parsed !== null
      ? { value: null, code: parsed.code }
      : { value: parsed, code: null };
  }

  function faultOf(row: readonly string[]): PreviewRow['fault'] {
    if (row.length !== columns.length) return { column: null, code: 'ragged_row' };
    if (lacking !== undefined) return { column: plan.wordFor(lacking), code: 'missing_value' };
    const fault = readRow(row, 1, { items: [], outcomes: [] });
    return fault && { column: fault.column, code: fault.code };
  }

  return rows.map((row) => ({
    cells: Object.fromEntries(targets.map((target) => [target, cellOf(target, row)])),
    fault: faultOf(row),
  }));
}
