import type { ColumnMapping, LayoutChoice } from '@tidewaiter/domain';
import type { LayoutPlan } from '../layouts/layout-plan.ts';
import { layoutPlans } from '../layouts/layout-plans.ts';
import { fitsMapping, mappedPlan } from '../layouts/mapped-plan.ts';
import type { ReadingRules } from '../layouts/reading-rules.ts';
import type { ReadRow } from '../layouts/row.ts';
import { type CellKeeper, cellKeeper } from '../rejects/kept-cells.ts';
import { isMendedFile, rejectColumns } from '../rejects/mended-file.ts';
import { dateParser } from '../values/parse-date.ts';
import { decimalParser } from '../values/parse-decimal.ts';
import type { BatchHeader, FileNature } from './batch-header.ts';
import { chooseLayout } from './choose-layout.ts';
import type { Delimiter } from './detect-delimiter.ts';
import { folded } from './header.ts';

export interface HeaderChoices extends Pick<ReadingRules, 'pseudonymizer' | 'keepGoodsDescription'> {
  readonly layout: LayoutChoice;
  /** Read by this mapping, whatever the layout. */
  readonly mapping: ColumnMapping | null;
  /** Mappings that `auto` may recognise. */
  readonly mappings: readonly ColumnMapping[];
  readonly today: string;
}

/** The columns of a file, and how its rows are read. */
export interface OpenedColumns {
  readonly header: BatchHeader;
  readonly readRow: ReadRow;
  /** Places of the columns that are read. */
  readonly readPlaces: ReadonlySet<number>;
  /** What may be kept of rejected rows. */
  readonly keeper: CellKeeper;
  /** Rejected rows given back: what was made safe for a spreadsheet is made as it was. */
  readonly mended: boolean;
}

/** Opens a file by its column names. @throws TidewaiterError `wrong_header` */
export function openColumns(
  fields: readonly string[],
  nature: FileNature & { readonly delimiter: Delimiter | null },
  choices: HeaderChoices,
): OpenedColumns {
  const mended = isMendedFile(fields);
  const rules: ReadingRules = {
    parseDecimal: decimalParser(nature.delimiter !== ',' || mended),
    parseDate: dateParser(choices.today),
    pseudonymizer: choices.pseudonymizer,
    keepGoodsDescription: choices.keepGoodsDescription,
    takesPseudonyms: mended,
  };
  const own = mended ? fields.slice(rejectColumns.length) : fields;
  const plans = plansFor(own, choices, rules);
  const layout = choices.mapping === null ? choices.layout : 'mapped';
  const { plan, header } = chooseLayout(layout, fields, [...plans.keys()]);
  const readPlaces = new Set(plan.columnsFor(header).flatMap(header.placesOf));
  const unknownColumns = header.names.flatMap((name, at) =>
    readPlaces.has(at) || (mended && at < rejectColumns.length) ? [] : [name === '' ? `(column ${at + 1})` : name],
  );
  const mapping = plans.get(plan) ?? null;
  return {
    header: { ...nature, layout: plan.layout, mapping, columns: header.names, unknownColumns },
    readRow: plan.rowReader(header),
    readPlaces,
    keeper: cellKeeper(plan, header, mended, choices.pseudonymizer.generation),
    mended,
  };
}

// A mapping made on just this header comes before every layout; one whose columns merely are there, after them.
function plansFor(
  names: readonly string[],
  { layout, mapping, mappings }: HeaderChoices,
  rules: ReadingRules,
): Map<LayoutPlan, string | null> {
  const ofMapping = (one: ColumnMapping): [LayoutPlan, string] => [mappedPlan(one, rules), one.name];
  if (mapping !== null) return new Map([ofMapping(mapping)]);
  const plans = layoutPlans(layout, rules).map((plan): [LayoutPlan, null] => [plan, null]);
  if (layout !== 'auto') return new Map(plans);
  const fitting = mappings.filter((one) => fitsMapping(names, one));
  const key = keyOf(names);
  const exact = fitting.filter((one) => keyOf(one.header) === key);
  const loose = fitting.filter((one) => keyOf(one.header) !== key);
  return new Map<LayoutPlan, string | null>([...exact.map(ofMapping), ...plans, ...loose.map(ofMapping)]);
}

const keyOf = (names: readonly string[]) => names.map(folded).join('\u001f');
