import { expect, test } from 'vitest';
import { reliabilityScale, reliabilityTable } from './reliability-data.ts';

test('both axes share a scale that holds every point and never passes one', () => {
  expect(reliabilityScale([{ predicted: 0.95, observed: 1, items: 3 }]).at(-1)).toBe(1);
  expect(reliabilityScale([{ predicted: 0.2, observed: 0.38, items: 3 }]).at(-1)).toBe(0.4);
});

test('without points the scale is still one to draw on', () => {
  expect(reliabilityScale([]).at(-1)).toBeGreaterThan(0);
});

test('the table says what the picture shows', () => {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const table = reliabilityTable([{ predicted: 0.21, observed: 0.2, items: 40 }], {
    caption: 'Reliability',
    head: ['Predicted', 'Observed', 'Items'],
    format: percent,
    formatItems: String,
  });
  expect(table.rows[0]?.cells).toEqual(['21 %', '20 %', '40']);
});
