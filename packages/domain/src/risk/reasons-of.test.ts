import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonThemes } from './reason.ts';
import { type FeatureTheme, reasonsOf } from './reasons-of.ts';

const silent = () => ({ value: null, base: null, count: null, level: null });
const place = fc.integer({ min: 0, max: 1000 });
const split = (contributions: readonly (FeatureTheme & { readonly logit: number })[]) => ({
  features: contributions,
  logits: contributions.map(({ logit }) => logit),
});

describe('reasons of a score', () => {
  it('add up to the score, whatever the contributions', () => {
    const contribution = fc.record({
      feature: fc.constantFrom('a', 'b', 'c', 'd'),
      theme: fc.constantFrom(...reasonThemes.slice(0, 12)),
      logit: fc.double({ min: -5, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(contribution, { maxLength: 40 }),
        place,
        place,
        place,
        (contributions, riskScore, probabilityScore, baseScore) => {
          const reasons = reasonsOf({ ...split(contributions), riskScore, probabilityScore, baseScore }, silent);
          expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(riskScore, 6);
        },
      ),
    );
  });

  it('keep the direction in which a feature pulled', () => {
    const contributions = [
      { feature: 'unit_price_position', theme: 'unit_price', logit: 2 },
      { feature: 'rate_importer', theme: 'importer', logit: -0.5 },
    ] as const;
    const reasons = reasonsOf(
      { ...split(contributions), riskScore: 900, probabilityScore: 800, baseScore: 500 },
      silent,
    );
    expect(reasons.map(({ theme, points }) => [theme, points])).toEqual([
      ['unit_price', 400],
      ['importer', -100],
      ['value_at_stake', 100],
      ['typical_item', 500],
    ]);
  });

  it('let the feature speak that has examinations behind it', () => {
    const contributions = [
      { feature: 'importer_age', theme: 'importer', logit: 1.2 },
      { feature: 'rate_importer', theme: 'importer', logit: 1 },
    ] as const;
    const evidenceOf = (feature: string) =>
      feature === 'rate_importer' ? { value: 0.3, base: 0.05, count: 31, level: null } : silent();
    const [first] = reasonsOf(
      { ...split(contributions), riskScore: 700, probabilityScore: 700, baseScore: 500 },
      evidenceOf,
    );
    expect(first).toMatchObject({ theme: 'importer', code: 'rate_importer', points: 200, count: 31 });
  });
});
