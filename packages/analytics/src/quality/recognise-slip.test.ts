import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ItemFigures, ratiosOf } from './item-ratios.ts';
import { peerReferences } from './peer-references.ts';
import { recogniseSlip, slipColumns } from './recognise-slip.ts';

const figureOf = { quantity: 'quantity', net_mass_kg: 'netMassKg', customs_value: 'customsValue' } as const;

/** Goods of one kind: 2 kg and 30 in money a piece, give or take. */
const good = fc
  .record({
    quantity: fc.integer({ min: 1, max: 5000 }),
    weight: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
    price: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
  })
  .map(({ quantity, weight, price }) => ({
    quantity,
    netMassKg: 2 * quantity * 10 ** weight,
    customsValue: 30 * quantity * 10 ** price,
  }));
const itemOf = (figures: ItemFigures) => ({ hsCode: '640399', unit: 'NPR', ratios: ratiosOf(figures) });
const like = fc.sample(good, { numRuns: 400, seed: 5 });
const references = peerReferences(like.map(itemOf));
const judge = (figures: ItemFigures) => {
  const reference = references('640399', 'NPR');
  return reference && recogniseSlip(ratiosOf(figures), reference);
};

test('an ordinary item is not far from its like', () => {
  fc.assert(
    fc.property(good, (figures) => {
      expect(judge(figures)).toBeNull();
    }),
  );
});

test('a figure that slipped by a power of ten is found, with its column and factor', () => {
  const factor = fc.constantFrom(1e-6, 1e-3, 1e-2, 1e2, 1e3, 1e6);
  fc.assert(
    fc.property(good, fc.constantFrom(...slipColumns), factor, (figures, column, by) => {
      fc.pre(!(column === 'customs_value' && by === 1e-2));
      const name = figureOf[column];
      const found = judge({ ...figures, [name]: figures[name] * by });
      expect(found?.kind).toBe('slip');
      if (found?.kind !== 'slip') return;
      expect(found.column).toBe(column);
      expect(Math.log10(found.factor)).toBeCloseTo(Math.log10(by), 9);
    }),
  );
});

test('a price a tenth or ten times as high as usual is for others to judge', () => {
  fc.assert(
    fc.property(good, fc.constantFrom(0.1, 0.2, 5, 10), (figures, by) => {
      expect(judge({ ...figures, customsValue: figures.customsValue * by })).toBeNull();
    }),
  );
});

test('a value a hundredth of the usual is no slip: it may be meant', () => {
  fc.assert(
    fc.property(good, (figures) => {
      expect(judge({ ...figures, customsValue: figures.customsValue / 100 })).toEqual({ kind: 'far' });
      const byMassAlone = { ...figures, quantity: null };
      expect(judge({ ...byMassAlone, customsValue: figures.customsValue / 100 })).toEqual({ kind: 'far' });
    }),
  );
});

test('where only mass and value are known, the slip is seen but not placed', () => {
  fc.assert(
    fc.property(good, (figures) => {
      const found = judge({ ...figures, quantity: null, netMassKg: figures.netMassKg * 1000 });
      expect(found).toEqual({ kind: 'slip', column: null, factor: expect.closeTo(1000, 6) });
    }),
  );
});

test('what no power of ten explains is far, and no slip', () => {
  expect(judge({ quantity: 100, netMassKg: 200, customsValue: 30 * 100 * 10 ** 4.5 })).toEqual({ kind: 'far' });
});

test('slips in up to two items of five do not hide themselves', () => {
  const spoilt = like.map((figures, n) => (n % 5 < 2 ? { ...figures, quantity: figures.quantity * 1000 } : figures));
  const reference = peerReferences(spoilt.map(itemOf))('640399', 'NPR');
  const found = spoilt.map((figures) => reference && recogniseSlip(ratiosOf(figures), reference));
  expect(found.map((one) => one !== null)).toEqual(spoilt.map((_, n) => n % 5 < 2));
});

test('thin codes lean on their heading, then on their chapter, and goods without like are not judged', () => {
  const priced = (hsCode: string, items: number, price: number) =>
    Array.from({ length: items }, () => ({
      hsCode,
      unit: 'NPR',
      ratios: ratiosOf({ quantity: 1, netMassKg: 1, customsValue: price }),
    }));
  const found = peerReferences([...priced('640399', 20, 30), ...priced('640411', 15, 90), ...priced('640510', 15, 90)]);
  const medianOf = (hsCode: string) => 10 ** (found(hsCode, 'NPR')?.valuePerUnit?.median ?? Number.NaN);
  expect(medianOf('640340')).toBeCloseTo(30);
  expect(medianOf('640411')).toBeCloseTo(90);
  expect(found('010121', 'NPR')).toBeNull();
  expect(found('640399', 'KGM')).toBeNull();
});
