import { expect, test } from 'vitest';
import { measuredCount } from './measured-count.ts';

const rate = (nonCompliant: number, examined: number) => ({
  nonCompliant,
  examined,
  rate: null,
  low: null,
  high: null,
});
const level = { rate: null, low: null, high: null, examined: 0 };
const hitRate = { all: rate(35, 798), model: rate(30, 675), criterion: rate(0, 0), random: rate(3, 109) };
const totals = { items: 5994, examined: 798, revenueAtRisk: '0', recoveredDuty: '0', hitRate, level };

test('the count is the figure that led to the list', () => {
  expect(measuredCount({ from: '2025-01-01', chapter: '85' }, { totals })).toBe(5994);
  expect(measuredCount({ examined: 'true' }, { totals })).toBe(798);
  expect(measuredCount({ outcome: 'non_compliant' }, { totals })).toBe(35);
  expect(measuredCount({ selectionReason: 'random', examined: 'true' }, { totals })).toBe(109);
  expect(measuredCount({ selectionReason: 'model', outcome: 'non_compliant' }, { totals })).toBe(30);
});

test('where the measures do not know it, nothing is claimed', () => {
  expect(measuredCount({ lane: 'red' }, { totals })).toBeNull();
  expect(measuredCount({ importerId: 'IMP-1' }, { totals })).toBeNull();
  expect(measuredCount({ examined: 'false' }, { totals })).toBeNull();
  expect(measuredCount({ selectionReason: 'random' }, { totals })).toBeNull();
});
