import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { testDatabase } from '../testing/test-database.ts';
import { openLoad } from './open-load.ts';
import { portionOf } from './portion-of.ts';
import type { StagedRow, StagedValues } from './staged-row.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

type Fact = {
  readonly kind: 'item' | 'outcome' | 'both' | 'rejected';
  readonly key: number;
  readonly day: number;
  readonly examined: number;
};
type File = { readonly facts: readonly Fact[]; readonly portion: number };

const fact: fc.Arbitrary<Fact> = fc.record({
  kind: fc.constantFrom('item', 'item', 'item', 'outcome', 'both', 'rejected'),
  key: fc.nat(11),
  day: fc.integer({ min: 1, max: 3 }),
  examined: fc.integer({ min: 1, max: 4 }),
});
const file: fc.Arbitrary<File> = fc.record({
  facts: fc.array(fact, { minLength: 1, maxLength: 40 }),
  portion: fc.integer({ min: 1, max: 9 }),
});

const numberOf = ({ key }: Fact) => `K${Math.floor(key / 2)}`;
const itemOf = ({ key }: Fact) => (key % 2) + 1;
const date = (day: number) => `2024-05-0${day}`;

function itemValues(one: Fact, line: number): StagedValues {
  const values: (string | null)[] = Array.from({ length: 28 }, () => null);
  const given: Readonly<Record<number, string>> = {
    0: numberOf(one),
    1: `${itemOf(one)}`,
    2: date(one.day),
    3: 'import',
    4: `O${one.key % 3}`,
    7: '0123456789abcdef',
    9: 'CN',
    12: '870323',
    21: `${line}`,
    27: 'false',
  };
  return values.map((value, at) => given[at] ?? value);
}
const outcomeValues = (one: Fact, line: number): StagedValues => [
  numberOf(one),
  `${itemOf(one)}`,
  date(one.examined),
  'physical',
  'compliant',
  null,
  `${line}`,
  null,
];

function rowOf(one: Fact, line: number): StagedRow {
  switch (one.kind) {
    case 'item':
      return { line, item: itemValues(one, line) };
    case 'outcome':
      return { line, outcome: outcomeValues(one, line) };
    case 'both':
      return { line, item: itemValues(one, line), outcome: outcomeValues(one, line) };
    case 'rejected':
      return { line, rejection: { column: 'hs_code', code: 'unknown_code', value: 'rice', cells: null } };
  }
}

/** The same in a few lines: what the tables hold after each file, by the rules and nothing else. */
class Model {
  readonly items = new Map<string, { day: number; line: number }>();
  readonly corrections: string[] = [];
  readonly outcomes: string[] = [];
  readonly rejected: string[] = [];
  readonly #versions = new Map<string, number>();

  load(facts: readonly Fact[], name: number): { rows: number; accepted: number; rejected: number; superseded: number } {
    const repeated: (Fact & { line: number })[] = [];
    const examined: (Fact & { line: number })[] = [];
    const refused = new Set<number>();
    const refuse = (line: number, code: string) => {
      refused.add(line);
      this.rejected.push(`${name}:${line} ${code}`);
    };
    for (const [at, one] of facts.entries()) {
      const line = at + 2;
      const declares = one.kind === 'item' || one.kind === 'both';
      if (one.kind === 'rejected') refuse(line, 'unknown_code');
      else if (one.kind === 'both' && one.examined < one.day) refuse(line, 'examined_before_registration');
      else {
        if (declares && this.items.has(keyOf(one))) repeated.push({ ...one, line });
        else if (declares) this.items.set(keyOf(one), { day: one.day, line });
        if (one.kind !== 'item') examined.push({ ...one, line });
      }
    }
    for (const one of examined) {
      const item = this.items.get(keyOf(one));
      if (!item) refuse(one.line, 'declaration_not_found');
      else if (one.examined < item.day) refuse(one.line, 'examined_before_registration');
      else this.outcomes.push(`${keyOf(one)} ${this.#next(`outcome ${keyOf(one)}`)} ${one.line}`);
    }
    const kept = repeated.filter(({ line }) => !refused.has(line));
    for (const one of kept) {
      this.corrections.push(`${keyOf(one)} ${this.#next(`correction ${keyOf(one)}`)} ${one.line}`);
    }
    const [rows, rejected, superseded] = [facts.length, refused.size, kept.length];
    return { rows, accepted: rows - rejected - superseded, rejected, superseded };
  }

  #next(what: string): number {
    const version = (this.#versions.get(what) ?? 0) + 1;
    this.#versions.set(what, version);
    return version;
  }
}
const keyOf = (one: Fact) => `${numberOf(one)}/${itemOf(one)}`;

let serial = 0;
async function load({ facts, portion }: File, name: number) {
  const batch = await database.prisma.batch.create({
    data: { fileName: `${name}`, status: 'loading', createdById: 'u' },
  });
  const way = await openLoad(database, batch.id);
  const rows = facts.map((one, at) => rowOf(one, at + 2));
  for (let at = 0; at < rows.length; at += portion) await way.write(portionOf(rows.slice(at, at + portion), batch.id));
  serial += 1;
  const { seconds: _, ...counts } = await way.merge({
    sha256: `model-${serial}`,
    bytes: 1,
    layout: 'canonical',
    report: null,
  });
  return counts;
}

const told = async (sql: string) =>
  (await database.pool.query<{ told: string }>(sql)).rows.map((row) => row.told).sort();

test('whatever a file holds and however it is cut, the tables are what the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
      await database.pool.query('TRUNCATE declaration_item, correction, outcome, rejected_row, batch CASCADE');
      const model = new Model();
      for (const [name, one] of files.entries()) {
        const counts = await load(one, name);
        expect(counts).toEqual(model.load(one.facts, name));
        expect(counts.accepted + counts.rejected + counts.superseded).toBe(counts.rows);
      }
      const key = `declaration_number || '/' || item_number`;
      expect(
        await told(`SELECT concat_ws(' ', ${key}, registration_date, customs_value) AS told FROM declaration_item`),
      ).toEqual([...model.items].map(([item, { day, line }]) => `${item} ${date(day)} ${line}`).sort());
      expect(
        await told(`SELECT concat_ws(' ', ${key}, version, item->>'customs_value') AS told FROM correction`),
      ).toEqual(model.corrections.toSorted());
      expect(await told(`SELECT concat_ws(' ', ${key}, version, additional_duty) AS told FROM outcome`)).toEqual(
        model.outcomes.toSorted(),
      );
      expect(
        await told(
          `SELECT b.file_name || ':' || r.line || ' ' || r.code AS told FROM rejected_row r JOIN batch b ON b.id = r.batch_id`,
        ),
      ).toEqual(model.rejected.toSorted());
    }),
    { numRuns: 40 },
  );
}, 240_000);
