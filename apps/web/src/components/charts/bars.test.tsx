import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type BarRow, Bars, scaleEnd } from './bars.tsx';

const rows: BarRow[] = [
  { id: '85', label: '85 electrical', value: 4.1, text: '4.1 M' },
  { id: '64', label: '64 footwear', value: 2.05, text: '2.1 M', interval: [1, 5] },
];

test('bars start at zero and the scale holds the longest whisker', () => {
  expect(scaleEnd(rows)).toBe(5);
  const html = renderToStaticMarkup(<Bars rows={rows} caption="Revenue at risk by chapter" />);
  expect(html).toContain('aria-label="Revenue at risk by chapter"');
  expect(html).toContain('width:82%');
  expect(html).toContain('2.1 M');
});

test('a scale without any value is not divided by zero', () => {
  expect(scaleEnd([])).toBe(1);
  expect(scaleEnd([{ id: 'a', label: 'a', value: 0, text: '0' }])).toBe(1);
});
