import { buildFeatures, featureNames, History } from '@tidewaiter/features';
import { simulate } from '@tidewaiter/simulator';
import { expect, test } from 'vitest';
import { type FeatureChunk, FeatureStage } from './feature-stage.ts';

const world = [...simulate({ world: 'selective', seed: 5, items: 6000, from: '2024-01-01', months: 4 })];
const width = featureNames.length;

/** A fact as COPY tells it, in the order of `facts-question.ts`. */
function lineOf(one: (typeof world)[number], wanted: boolean): string {
  const { item, outcome } = one;
  const fields = [
    ...[item.declarationNumber, item.itemNumber, item.registrationDay, item.flow, item.officeCode],
    ...[item.procedureCode, item.declarantId, item.importerId, item.exporterId, item.originCountry],
    ...[item.departureCountry, item.transportMode, item.hsCode, item.quantity, item.quantityUnit, item.netMassKg],
    ...[item.grossMassKg, item.fobValue, item.freight, item.insurance, item.customsValue, item.dutyRatePercent],
    ...[item.dutyAmount, item.taxAmount, item.preferenceCode, item.aeo ? 't' : 'f', outcome?.examinedDay ?? null],
    ...[outcome ? (outcome.nonCompliant ? 't' : 'f') : null, outcome?.additionalDuty ?? null, wanted ? 't' : 'f'],
  ];
  return `${fields.map((field) => (field === null ? '\\N' : String(field))).join('\t')}\n`;
}

function* portions(rows: readonly (typeof world)[number][], fromDay = 0): Generator<Uint8Array> {
  for (let from = 0; from < rows.length; from += 700) {
    const lines = rows.slice(from, from + 700).map((one) => lineOf(one, one.item.registrationDay >= fromDay));
    yield Buffer.from(lines.join(''));
  }
}

function run(stage: FeatureStage, bytes: Iterable<Uint8Array>): FeatureChunk[] {
  return [...[...bytes].flatMap((part) => stage.take(part)), ...stage.finish()];
}

function rowsOf(chunks: readonly FeatureChunk[]): Map<string, string> {
  return new Map(
    chunks.flatMap(({ entries, numbers }) =>
      entries.declarationNumbers.map((number, row) => [
        `${number} ${entries.itemNumbers[row]}`,
        numbers.values.slice(row * width, (row + 1) * width).join(),
      ]),
    ),
  );
}

test('streamed facts give the features that are built from items in memory, whatever the portions', () => {
  const chunks = run(new FeatureStage({}), portions(world));
  const outcomes = world.flatMap(({ outcome }) => (outcome ? [outcome] : []));
  const built = buildFeatures(
    world.map(({ item }) => item),
    outcomes,
  );
  expect(chunks.reduce((sum, { entries }) => sum + entries.itemNumbers.length, 0)).toBe(world.length);
  const streamed = rowsOf(chunks);
  built.declarationNumbers.forEach((number, row) => {
    const key = `${number} ${built.itemNumbers[row]}`;
    expect(streamed.get(key)).toBe(built.values.slice(row * width, (row + 1) * width).join());
  });
});

test('a stage that goes on from a kept past gives the same features as one that read everything', () => {
  const first = world[0]?.item.registrationDay ?? 0;
  const day = first + 61;
  const whole = new FeatureStage({ keepAt: [day], keepAfter: 100 });
  const expected = rowsOf(run(whole, portions(world, day)));
  const [kept] = whole.keeps();
  expect(kept?.day).toBe(day);
  const next = new FeatureStage({ kept: kept?.bytes ?? null });
  const carried = world.filter(
    ({ item, outcome }) => item.registrationDay < day && outcome !== null && outcome.examinedDay >= day,
  );
  expect(carried.length).toBeGreaterThan(0);
  next.carry(Buffer.from(carried.map((one) => lineOf(one, false)).join('')));
  const later = world.filter(({ item }) => item.registrationDay >= day);
  const rows = rowsOf(run(next, portions(later, day)));
  expect(rows.size).toBe(later.length);
  expect(rows).toEqual(expected);
});

test('a past is kept once enough was folded in, and on the last day', () => {
  const first = world[0]?.item.registrationDay ?? 0;
  const last = world.at(-1)?.item.registrationDay ?? 0;
  const stage = new FeatureStage({ keepAt: [first + 1, first + 40, first + 80], keepAfter: 1500 });
  run(stage, portions(world));
  const keeps = stage.keeps();
  expect(keeps.map(({ day }) => day)).toEqual([first + 40, first + 80, last]);
  expect(History.restore(keeps[0]?.bytes ?? new Uint8Array()).size.items).toBe(
    world.filter(({ item }) => item.registrationDay < first + 40).length,
  );
  expect(stage.keeps()).toEqual([]);
});

test('memory that is given back holds the numbers of later chunks, whatever was in it', () => {
  const whole = run(new FeatureStage({}), portions(world));
  const stage = new FeatureStage({});
  const seen = new Set<ArrayBufferLike>();
  const rows = new Map<string, string>();
  const read = (chunks: readonly FeatureChunk[]) => {
    for (const [key, row] of rowsOf(chunks)) rows.set(key, row);
    for (const { numbers } of chunks) {
      seen.add(numbers.values.buffer);
      new Uint8Array(numbers.values.buffer).fill(0x5a);
      stage.giveBack(numbers);
    }
  };
  for (const part of portions(world)) read(stage.take(part));
  read(stage.finish());
  expect(whole.length).toBeGreaterThan(1);
  expect(seen.size).toBe(1);
  expect(rows).toEqual(rowsOf(whole));
});

test('nothing streamed gives nothing', () => {
  expect(run(new FeatureStage({}), [])).toEqual([]);
});
