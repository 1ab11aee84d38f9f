import type { QualityCode, QualityFinding } from '@tidewaiter/domain';

type Detail = (name: string) => string;

const sentences: Readonly<Record<QualityCode, (n: string, of: string, column: string, detail: Detail) => string>> = {
  quantity_slip: (n, of, _, d) =>
    `${n} of ${of} items have a quantity out by a power of ten (mostly × ${d('factor')}): check the unit or the decimal sign at the source, correct them and load them again.`,
  mass_slip: (n, of, _, d) =>
    `${n} of ${of} items have a net mass out by a power of ten (mostly × ${d('factor')}): check grams, kilograms and tonnes at the source, correct them and load them again.`,
  value_slip: (n, of, _, d) =>
    `${n} of ${of} items have a value out by a power of ten (mostly × ${d('factor')}): check the decimal sign and the currency at the source, correct them and load them again.`,
  unplaced_slip: (n, of, _, d) =>
    `${n} of ${of} items are out by a power of ten (mostly by ${d('factor')}), in their value, mass or quantity: compare them with the document.`,
  net_above_gross: (n, of) =>
    `${n} of ${of} items have a net mass above their gross mass, which cannot be: the two columns may be exchanged.`,
  compliant_with_duty: (n, of) =>
    `${n} of ${of} compliant items bring additional duty, which cannot be: correct the outcome or the duty.`,
  rejected_rows: (n, of) => `${n} of ${of} rows were rejected: download them, mend them and load them again.`,
  value_parts_differ: (n, of) =>
    `${n} of ${of} items have a customs value that is neither FOB nor FOB with freight and insurance: see which of them the source fills otherwise.`,
  duty_differs: (n, of) =>
    `${n} of ${of} items have a duty that is not rate × value: see whether the rate is specific, or the duty was changed after control.`,
  zero_quantity: (n, of) => `${n} of ${of} quantities are zero: leave them empty where they are not known.`,
  zero_mass: (n, of) => `${n} of ${of} net masses are zero: leave them empty where they are not known.`,
  zero_value: (n, of) => `${n} of ${of} customs values are zero: no price can be compared; check them at the source.`,
  quantity_without_unit: (n, of) =>
    `${n} of ${of} quantities have no unit, so that they compare with nothing: fill in quantity_unit.`,
  repeated_in_file: (n, of) =>
    `${n} of ${of} rows hold an item that stands in the file before: the first was kept, the others are corrections. See whether the export doubles rows.`,
  missing_days: (n, of, _, d) =>
    `${n} of ${of} days from ${d('from')} to ${d('to')} have no declaration though their weekday usually has: see whether a part is missing.`,
  stray_dates: (n, of, _, d) =>
    `${n} of ${of} items are registered half a year or more outside ${d('from')} to ${d('to')}: check the year.`,
  unlabelled_tail: (n, _, __, d) =>
    `From the week of ${d('from')} on outcomes fall off: ${n} items have none yet. Train as of that day, or load the outcomes.`,
  non_compliant_without_duty: (n, of) =>
    `${n} of ${of} non-compliant items bring no additional duty: right for documents and prohibitions, else the duty is missing and models learn it as nothing.`,
  column_emptied: (n, _, column, d) =>
    `${column} is empty in ${n} items, ${d('share')} filled against ${d('earlierShare')} before: see whether the export lost it.`,
  shifted: (_, of, column, d) =>
    `${column} has a ${d('size')} shift against earlier batches (PSI ${d('psi')}, ${of} items): see whether trade changed, or the coding did, before a model scores it.`,
  far_unit_value: (n, of) =>
    `${n} of ${of} items are priced far from their like, by no power of ten: no slip, so a matter for risk analysis.`,
  superseded: (n, of) =>
    `${n} of ${of} rows hold items that earlier batches hold: kept as corrections, what was first declared stays.`,
  decimal_comma: (n) =>
    `Numbers were read with a decimal comma, in ${n} items: see that none has a thousands separator.`,
};

const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 2 });
const isShare = (name: string) => name === 'share' || name === 'earlierShare' || name === 'usual';

/** What a finding means and what to do, as an English sentence with its figures. */
export function sentenceOf({ code, count, base, column, details }: QualityFinding): string {
  return sentences[code](number(count), number(base), column ?? '', (name) => {
    const value = details[name] ?? '';
    if (typeof value === 'string') return value;
    if (isShare(name)) return `${number(100 * value)} %`;
    return name === 'factor' && value < 1 ? `1/${number(1 / value)}` : number(value);
  });
}
