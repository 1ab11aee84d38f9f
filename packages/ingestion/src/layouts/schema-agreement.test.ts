import { declarationItemSchema, isCountryCode, isCurrencyCode, itemOutcomeSchema } from '@tidewaiter/domain';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readWhole } from '../testing/read-whole.ts';
import { itemColumns, outcomeColumns } from './columns.ts';
import type { ParsedRow } from './row.ts';

const camel = (column: string) => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** The row as the domain's schemas take it: item number and aeo typed, the rest text. */
function asObject(columns: readonly string[], { values }: ParsedRow) {
  const entries = columns.map((column, at): [string, unknown] => {
    const value = values[at] ?? null;
    if (column === 'item_number') return ['itemNumber', Number(value)];
    if (column === 'aeo') return ['aeo', value === 'true'];
    return [camel(column), value];
  });
  return Object.fromEntries(entries);
}

const text = (longest: number) => fc.stringMatching(new RegExp(`^[A-Za-z0-9/.-]{1,${longest}}$`));
const decimal = fc.stringMatching(/^\d{1,15}(\.\d{1,12})?$/);
const date = fc
  .date({ min: new Date('1980-01-01'), max: new Date('2026-06-30'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const country = fc.constantFrom('CN', 'KR', 'US', 'ZZ', 'XK');
const orBlank = (value: fc.Arbitrary<string>) => fc.oneof(value, fc.constant(''));

const goodItem: Record<(typeof itemColumns)[number], fc.Arbitrary<string>> = {
  declaration_number: text(64),
  item_number: orBlank(fc.integer({ min: 1, max: 99_999 }).map(String)),
  registration_date: date,
  flow: orBlank(fc.constantFrom('import', 'export', 'transit')),
  office_code: text(32),
  procedure_code: orBlank(text(64)),
  declarant_id: orBlank(text(20)),
  importer_id: text(20),
  exporter_id: orBlank(text(20)),
  origin_country: country,
  departure_country: orBlank(country),
  transport_mode: orBlank(fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8', '9')),
  hs_code: fc.stringMatching(/^\d{6,12}$/),
  goods_description: orBlank(text(100)),
  quantity: orBlank(decimal),
  quantity_unit: orBlank(text(64)),
  net_mass_kg: orBlank(decimal),
  gross_mass_kg: orBlank(decimal),
  fob_value: orBlank(decimal),
  freight: orBlank(decimal),
  insurance: orBlank(decimal),
  customs_value: decimal,
  currency: orBlank(fc.constantFrom('USD', 'EUR', 'KRW')),
  duty_rate_percent: orBlank(decimal),
  duty_amount: orBlank(decimal),
  tax_amount: orBlank(decimal),
  preference_code: orBlank(text(64)),
  aeo: orBlank(fc.constantFrom('true', 'false', '1', '0')),
};
const goodOutcome: Record<(typeof outcomeColumns)[number], fc.Arbitrary<string>> = {
  declaration_number: text(64),
  item_number: goodItem.item_number,
  examined_on: date,
  examination: orBlank(fc.constantFrom('physical', 'documentary', 'post_clearance_audit')),
  outcome: fc.constant('non_compliant'),
  finding: orBlank(fc.constantFrom('ipr', 'other', 'quantity')),
  additional_duty: orBlank(decimal),
  selection_probability: orBlank(fc.stringMatching(/^(0\.\d{0,8}[1-9]|1(\.0{1,5})?)$/)),
};
const odd = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '-1',
    '1e3',
    '1e-20',
    '1.23456789012345',
    '2024-02-30',
    '1979-01-01',
    '2030-01-01',
    'cn',
    'QQ',
  ),
  fc.constantFrom('0', '100000', 'IMPORT', '12345', '8528.72', 'x'.repeat(65), '9'.repeat(16), 'usd', 'nul\0', 'TRUE'),
  fc.string({ maxLength: 70 }),
);

interface Shape {
  readonly columns: readonly string[];
  readonly good: Record<string, fc.Arbitrary<string>>;
  readonly schema: typeof declarationItemSchema | typeof itemOutcomeSchema;
}
const shapes: Record<string, Shape> = {
  item: { columns: itemColumns, good: goodItem, schema: declarationItemSchema },
  outcome: { columns: outcomeColumns, good: goodOutcome, schema: itemOutcomeSchema },
};

const fileOf = (columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]) =>
  Papa.unparse({ fields: [...columns], data: rows.map((row) => columns.map((column) => row[column] ?? '')) });
const rowsOf = ({ items, outcomes }: { items: ParsedRow[]; outcomes: ParsedRow[] }) => [...items, ...outcomes];

for (const [name, { columns, good, schema }] of Object.entries(shapes)) {
  const row = fc.record(good);

  test(`every good row of an ${name} is accepted, unchanged, and satisfies the domain's schema`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async (rows) => {
        const file = fileOf(columns, rows);
        const read = await readWhole(file, { keepGoodsDescription: true });
        expect(read.rejected).toEqual([]);
        for (const [at, parsed] of rowsOf(read).entries()) {
          const object = asObject(columns, parsed);
          expect(schema.safeParse(object).error).toBeUndefined();
          const { declaration_number: given } = rows[at] ?? {};
          expect(object).toMatchObject({ declarationNumber: given });
        }
      }),
    );
  });

  test(`whatever stands in one cell of an ${name}, the row is accepted as the schema allows or rejected for that cell`, async () => {
    await fc.assert(
      fc.asyncProperty(row, fc.constantFrom(...columns), odd, async (base, column, value) => {
        const file = fileOf(columns, [{ ...base, [column]: value }]);
        const read = await readWhole(file, { keepGoodsDescription: true });
        const [accepted] = rowsOf(read);
        if (accepted) {
          expect(schema.safeParse(asObject(columns, accepted)).error).toBeUndefined();
          return;
        }
        expect(read.rejected).toHaveLength(1);
        expect(read.rejected[0]?.column).toBe(column);
        expect(isGoodAsItStands(schema, base, column, value)).toBe(false);
      }),
      { numRuns: 600 },
    );
  });
}

/** Whether the domain would take the value as it stands, with the rules that only a row can tell: lists, days, characters. */
function isGoodAsItStands(
  schema: Shape['schema'],
  base: Readonly<Record<string, string>>,
  column: string,
  value: string,
): boolean {
  const trimmed = value.trim();
  const { finding } = base;
  if (trimmed === '' || trimmed.includes('\0')) return false;
  if (column.endsWith('_id')) return true;
  if (column.endsWith('country') && !isCountryCode(trimmed)) return false;
  if (column === 'currency' && !isCurrencyCode(trimmed)) return false;
  if (/_on$|_date$/.test(column) && (trimmed < '1980-01-01' || trimmed > '2026-06-30')) return false;
  if (column === 'finding' || (column === 'outcome' && finding !== '')) return false;
  if (column === 'quantity_unit' && trimmed.toUpperCase().length > 64) return false;
  if (column === 'aeo' || (column === 'item_number' && !/^\d+$/.test(trimmed))) return false;
  const typed = column === 'item_number' ? Number(trimmed) : trimmed;
  const shape: Record<string, { safeParse: (given: unknown) => { success: boolean } }> = schema.shape;
  return shape[camel(column)]?.safeParse(typed).success ?? false;
}
