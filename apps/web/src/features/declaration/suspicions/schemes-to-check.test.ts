import type { DeclarationView } from '@tidewaiter/contract';
import type { Reason } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { schemesToCheck } from './schemes-to-check.ts';

type Item = Pick<DeclarationView['items'][number], 'itemNumber' | 'selection'>;

const spokenOf = {
  price: { theme: 'unit_price', code: 'value_per_kg' },
  route: { theme: 'origin_and_route', code: 'rate_route' },
  trader: { theme: 'importer', code: 'rate_importer' },
  mass: { theme: 'goods_measure', code: 'mass_per_unit' },
} as const;

function item(itemNumber: number, lane: 'red' | 'green', points: Partial<Record<keyof typeof spokenOf, number>>): Item {
  const reason = (name: keyof typeof spokenOf): Reason => ({
    ...spokenOf[name],
    points: points[name] ?? 0,
    value: null,
    base: null,
    count: null,
    level: null,
  });
  const reasons = (['price', 'route', 'trader', 'mass'] as const).map(reason);
  return {
    itemNumber,
    selection: {
      runId: 1,
      modelId: 1,
      probability: 0.5,
      expectedAdditionalDuty: '1',
      riskScore: 500,
      lane,
      selectionReason: 'model',
      selectionProbability: 1,
      isProbability: true,
      criterion: null,
      reasons,
      scoredAt: '2024-03-05T00:00:00.000Z',
    },
  };
}

test('a scheme stands once with all its items, the one with most points first', () => {
  const schemes = schemesToCheck([
    item(1, 'red', { route: 90 }),
    item(2, 'red', { price: 60, route: 20 }),
    item(3, 'red', { price: 70 }),
  ]);
  expect(schemes.map(({ scheme, itemNumbers }) => [scheme, itemNumbers])).toEqual([
    ['undervaluation', [2, 3]],
    ['false_origin', [1, 2]],
  ]);
});

test('of an item the two strongest schemes are told, of one that is released none', () => {
  const strong = item(1, 'red', { price: 90, route: 80, trader: 70, mass: 60 });
  expect(schemesToCheck([strong]).map(({ scheme }) => scheme)).toEqual(['undervaluation', 'false_origin']);
  expect(schemesToCheck([item(1, 'green', { price: 90 }), { itemNumber: 2, selection: null }])).toEqual([]);
});
