import { type Reason, reasonThemes } from '@tidewaiter/domain';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../locales/en.ts';
import { createFormats } from '../format/formats.ts';
import { headlineReasons } from './headline-reasons.ts';
import { distanceFrom, reasonPhrase } from './reason-phrase.ts';

const formats = createFormats('en');
const reason = (given: Partial<Reason>): Reason => ({
  theme: 'importer',
  code: 'importer_age',
  points: 100,
  value: null,
  base: null,
  count: null,
  level: null,
  ...given,
});
const price = reason({
  theme: 'unit_price',
  code: 'unit_price_position',
  value: 9.8,
  base: 25.7,
  count: 214,
  level: 'hs6',
});

describe('the sentence of a reason', () => {
  test('says how far a unit price is from the median of its peers', () => {
    expect(reasonPhrase(price, formats)).toMatchObject({ key: 'price.below', values: { share: '62%', n: '214' } });
    expect(reasonPhrase({ ...price, value: 90 }, formats)).toMatchObject({
      key: 'price.times',
      values: { times: '3.5' },
    });
    expect(reasonPhrase({ ...price, value: 25.9 }, formats).key).toBe('price.near');
    expect(reasonPhrase({ ...price, base: null }, formats).key).toBe('plain_up');
  });

  test('says shares of examined with their base and what is usual', () => {
    const rate = reason({ code: 'rate_importer', value: 9 / 31, base: 0.041, count: 31, level: 'importer' });
    expect(reasonPhrase(rate, formats)).toEqual({
      key: 'rate',
      subject: 'importer',
      values: { rate: '29%', n: '31', base: '4.1%' },
    });
    expect(reasonPhrase({ ...rate, count: 0, value: null }, formats).key).toBe('never_examined');
    expect(reasonPhrase({ ...rate, code: 'recent_rate_importer' }, formats).key).toBe('rate_lately');
  });

  test('leaves out figures that point the other way than the points', () => {
    const rate = reason({ code: 'rate_declarant', theme: 'declarant', value: 1, base: 0.07, count: 1, points: -48 });
    expect(reasonPhrase(rate, formats).key).toBe('plain_down');
    expect(reasonPhrase({ ...rate, points: 48 }, formats).key).toBe('rate');
    expect(reasonPhrase({ ...price, points: -10 }, formats).key).toBe('plain_down');
  });

  test('tells a first time from a habit', () => {
    const first = reason({ theme: 'novelty', code: 'items_importer_hs4', value: 0, count: 0, level: 'importer_hs4' });
    expect(reasonPhrase(first, formats).key).toBe('first.importer_hs4');
    expect(reasonPhrase({ ...first, value: 12 }, formats).key).toBe('plain_up');
  });

  test('never names a feature, whatever its theme', () => {
    const words = JSON.stringify(catalogue['reasons']);
    for (const theme of reasonThemes) {
      const { key, subject, values } = reasonPhrase(reason({ theme, code: 'gizmo_of_nothing', points: -4 }), formats);
      expect(`${key} ${subject} ${Object.values(values).join(' ')}`).not.toContain('gizmo');
      expect(words).toContain(`"${subject}":`);
      expect(words).toContain(`"${key}":`);
    }
  });
});

test('a value within three hundredths of the median is near it', () => {
  expect(distanceFrom(98, 100).side).toBe('near');
  expect(distanceFrom(96, 100).side).toBe('below');
  expect(distanceFrom(104, 100).side).toBe('above');
});

test('a headline is made of what raises the score most, not of where every item stands', () => {
  const typical = reason({ theme: 'typical_item', points: 500 });
  const importer = reason({ points: 60 });
  const office = reason({ theme: 'office', points: 5 });
  const all = () => true;
  expect(headlineReasons([typical, importer, price], all)).toEqual([price, importer]);
  expect(headlineReasons([price, office], all)).toEqual([price]);
  expect(headlineReasons([typical, reason({ points: -20 })], all)).toEqual([]);
});

test('a headline prefers what has figures to tell', () => {
  const vague = reason({ theme: 'office', points: 120 });
  const telling = (one: Reason) => one !== vague;
  expect(headlineReasons([vague, price], telling)).toEqual([price]);
  expect(headlineReasons([vague], telling)).toEqual([vague]);
});

test.each([
  'exporter_other_buyers',
  'declarant_other_clients',
  'exporter_circle',
  'declarant_circle',
  'exporter_vanished_buyers',
  'declarant_vanished_buyers',
])('%s is spoken of by words of its own', (code) => {
  expect(reasonPhrase(reason({ theme: 'neighbours', code }), formats).subject).toBe(code);
  expect(catalogue['reasons']).toMatchObject({ subject: { [code]: expect.any(String) } });
});
