import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reason, reasonThemes } from './reason.ts';
import { suspectSchemes } from './suspect-schemes.ts';
import { checksOf, schemeChecks } from './suspected-scheme.ts';

const reason = (given: Partial<Reason>): Reason => ({
  theme: 'unit_price',
  code: 'unit_price_position',
  points: 100,
  value: 9.8,
  base: 25.7,
  count: 214,
  level: 'hs6',
  ...given,
});
const schemesOf = (...reasons: readonly Reason[]) => suspectSchemes(reasons).map(({ scheme }) => scheme);

describe('the schemes that reasons point to', () => {
  it('come with their evidence and checks, the strongest first', () => {
    const price = reason({ points: 210 });
    const claim = reason({ theme: 'duty_and_preference', code: 'rate_claim', points: 80, value: 0.3, base: 0.04 });
    const freight = reason({ theme: 'goods_measure', code: 'freight_share_against_peers', points: 30, value: 0.4 });
    expect(suspectSchemes([claim, price, freight])).toEqual([
      { scheme: 'undervaluation', points: 240, evidence: [price, freight], checks: checksOf.undervaluation },
      { scheme: 'false_origin', points: 80, evidence: [claim], checks: checksOf.false_origin },
    ]);
  });

  it('tell a price too low from one too high', () => {
    expect(schemesOf(reason({}))).toEqual(['undervaluation']);
    expect(schemesOf(reason({ value: 90 }))).toEqual(['misclassification', 'quantity']);
    expect(schemesOf(reason({ code: 'price_as_if_from_departure' }))).toEqual(['false_origin']);
    expect(schemesOf(reason({ code: 'price_against_importer_hs6', base: null }))).toEqual(['undervaluation']);
  });

  it.each([
    ['goods_measure', 'mass_per_unit_against_peers', ['quantity']],
    ['duty_and_preference', 'duty_rate_against_hs4', ['misclassification']],
    ['duty_and_preference', 'rate_origin_preference', ['false_origin']],
    ['origin_and_route', 'recent_rate_hs6_origin', ['false_origin']],
    ['origin_and_route', 'rate_hs6_route', ['false_origin']],
    ['same_goods', 'rate_hs6_claim', ['false_origin']],
    ['heading', 'rate_hs6', ['misclassification']],
    ['importer', 'rate_importer_origin', ['trader_pattern']],
    ['neighbours', 'declarant_circle', ['trader_pattern']],
    ['novelty', 'items_importer_hs4', ['misclassification', 'trader_pattern']],
    ['novelty', 'origin_of_hs6', ['false_origin']],
    ['office', 'rate_office', []],
    ['calendar', 'weekday', []],
    ['value_at_stake', 'value_at_stake', []],
  ] as const)('of %s by %s are these', (theme, code, schemes) => {
    expect(schemesOf(reason({ theme, code }))).toEqual(schemes);
  });

  it('leave out what lowers the score, and what is small beside the strongest', () => {
    const small = reason({ theme: 'importer', code: 'rate_importer', points: 9 });
    expect(schemesOf(reason({}), small)).toEqual(['undervaluation']);
    expect(schemesOf(reason({ points: -50 }), small)).toEqual(['trader_pattern']);
    expect(schemesOf()).toEqual([]);
  });

  it('never claim more points than raise the score', () => {
    const any = fc.record({
      theme: fc.constantFrom(...reasonThemes),
      code: fc.constantFrom('items_importer_hs4', 'rate_same_goods', 'rate_claim', 'unit_price_position', 'weekday'),
      points: fc.integer({ min: -3000, max: 3000 }).map((tenths) => tenths / 10),
      value: fc.double({ min: 0, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 9 }), (given) => {
        const suspicions = suspectSchemes(given.map(reason));
        const claimed = suspicions.reduce((sum, { points }) => sum + points, 0);
        const raising = given.reduce((sum, { points }) => sum + Math.max(0, points), 0);
        // Each scheme's points are rounded to a tenth.
        expect(claimed).toBeLessThanOrEqual(raising + 0.05 * suspicions.length + 1e-6);
        for (const { evidence } of suspicions) expect(evidence.length).toBeGreaterThan(0);
      }),
    );
  });
});

it('every check belongs to exactly one scheme', () => {
  expect(Object.values(checksOf).flat().sort()).toEqual([...schemeChecks].sort());
});
