import type { LayoutChoice } from '@tidewaiter/domain';
import { knownColumns, layoutPlans } from '../layouts/layout-plans.ts';
import type { ReadingRules } from '../layouts/reading-rules.ts';
import type { ReadRow } from '../layouts/row.ts';
import { dateParser } from '../values/parse-date.ts';
import { decimalParser } from '../values/parse-decimal.ts';
import type { BatchHeader, FileNature } from './batch-header.ts';
import { chooseLayout } from './choose-layout.ts';
import type { Delimiter } from './detect-delimiter.ts';
import { folded, headerOf } from './header.ts';

export interface HeaderChoices extends Pick<ReadingRules, 'pseudonymizer' | 'keepGoodsDescription'> {
  readonly layout: LayoutChoice;
  readonly today: string;
}

/** The columns of a file, and how its rows are read. */
export interface OpenedColumns {
  readonly header: BatchHeader;
  readonly readRow: ReadRow;
  /** Places of the columns that are read. */
  readonly readPlaces: ReadonlySet<number>;
}

/** Whether any of the names is a column of a layout. */
export function isKnownHeader(names: readonly string[]): boolean {
  const known = new Set(knownColumns.map(folded));
  return names.some((name) => known.has(folded(name)));
}

/** Opens a file by its column names. @throws TidewaiterError `wrong_header` */
export function openColumns(
  fields: readonly string[],
  nature: FileNature & { readonly delimiter: Delimiter | null },
  choices: HeaderChoices,
): OpenedColumns {
  const header = headerOf(fields);
  const plans = layoutPlans({
    parseDecimal: decimalParser(nature.delimiter !== ','),
    parseDate: dateParser(choices.today),
    pseudonymizer: choices.pseudonymizer,
    keepGoodsDescription: choices.keepGoodsDescription,
  });
  const plan = chooseLayout(choices.layout, header, plans);
  const known = new Set(plan.columnsFor(header).map(folded));
  const unknownColumns = header.names.flatMap((name, at) =>
    known.has(folded(name)) ? [] : [name === '' ? `(column ${at + 1})` : name],
  );
  return {
    header: { ...nature, layout: plan.layout, columns: header.names, unknownColumns },
    readRow: plan.rowReader(header),
    readPlaces: new Set(header.names.flatMap((name, at) => (known.has(folded(name)) ? [at] : []))),
  };
}
