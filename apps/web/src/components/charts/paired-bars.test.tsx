import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PairedBars } from './paired-bars.tsx';

const draw = (rows: Parameters<typeof PairedBars>[0]['rows']) =>
  renderToStaticMarkup(
    <PairedBars
      rows={rows}
      caption="Mode"
      nowLabel="this batch"
      beforeLabel="earlier"
      format={(value) => `${100 * value} %`}
    />,
  );

test('both bars of every row start at zero on one scale', () => {
  const html = draw([
    { id: '1', label: 'sea', now: 0.5, before: 0.25 },
    { id: '4', label: 'air', now: 0.1, before: 0.2 },
  ]);
  expect([...html.matchAll(/width:(\d+)%/g)].map((match) => match[1])).toEqual(['100', '50', '20', '40']);
  expect(html).toContain('<th scope="row">sea</th>');
  expect(html).toContain('50 %');
});

test('a scale without any value is not divided by zero', () => {
  expect(draw([{ id: 'a', label: 'a', now: 0, before: 0 }])).toContain('width:0%');
});
