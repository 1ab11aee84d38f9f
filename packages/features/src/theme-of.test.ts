import { reasonThemes } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { featureNames } from './feature-list.ts';
import { themeOf } from './theme-of.ts';

test('every feature has a theme, and every theme of a feature is spoken for', () => {
  const spoken = new Set(featureNames.map(themeOf));
  for (const theme of spoken) expect(reasonThemes).toContain(theme);
  const notOfFeatures = ['value_at_stake', 'typical_item', 'other'];
  expect([...spoken].sort()).toEqual(reasonThemes.filter((theme) => !notOfFeatures.includes(theme)).sort());
});

test.each([
  ['unit_price_position', 'unit_price'],
  ['own_price_spread', 'unit_price'],
  ['rate_importer', 'importer'],
  ['rate_importer_hs4', 'importer'],
  ['exporter_other_buyers', 'neighbours'],
  ['rate_same_goods', 'same_goods'],
  ['importer_age', 'novelty'],
  ['gross_to_net_against_peers', 'goods_measure'],
  ['rate_route', 'origin_and_route'],
  ['rate_hs4', 'heading'],
  ['weekday', 'calendar'],
  ['log_value', 'declared_amounts'],
] as const)('%s is about %s', (name, theme) => {
  expect(themeOf(name)).toBe(theme);
});
