import { expect, it } from 'vitest';
import { DriftCounts } from './drift-counts.ts';
import { driftEdges, readDriftEdges } from './drift-edges.ts';

const matrix = (values: readonly number[]) => ({
  version: '1',
  names: ['size', 'flag'],
  rows: values.length / 2,
  values: Float32Array.from(values),
  categoryNames: [],
  categories: [],
});
const scores = (rows: number) => ({
  probability: Float32Array.from({ length: rows }, (_, row) => row / rows),
  expectedDuty: new Float32Array(rows),
});

it('cuts what varies into tenths, and what hardly does into as many bins as it has values', () => {
  const rows = 100;
  const examples = matrix(Array.from({ length: rows }, (_, row) => [row, Number(row >= 95)]).flat());
  const edges = readDriftEdges({ other: [1], ...driftEdges(examples, scores(rows)) });
  expect([...edges.keys()]).toEqual(['size', 'flag', 'score:probability', 'score:expected_duty']);
  expect(edges.get('size')).toHaveLength(9);
  expect(edges.get('flag')).toEqual([0]);
  const counts = new DriftCounts(edges);
  counts.add(examples, scores(rows), () => 'all');
  expect([...(counts.counts('all').get('size') ?? [])].slice(0, 10).every((count) => count === 10)).toBe(true);
  expect([...(counts.counts('all').get('flag') ?? [])]).toEqual([95, 5, 0]);
});

it('counts span by span, what is unknown apart, and leaves out what belongs to none', () => {
  const counts = new DriftCounts(new Map([['size', [10, 20]]]));
  counts.add(matrix([5, 0, 10, 0, 11, 0, 99, 0, Number.NaN, 0, 7, 0]), scores(6), (row) =>
    row === 5 ? null : row < 2 ? 'b' : 'a',
  );
  expect(counts.spans()).toEqual(['a', 'b']);
  expect([counts.items('a'), counts.items('b'), counts.items('c')]).toEqual([3, 2, 0]);
  expect([...(counts.counts('b').get('size') ?? [])]).toEqual([2, 0, 0, 0]);
  expect([...(counts.counts('a').get('size') ?? [])]).toEqual([0, 1, 1, 1]);
  expect([...counts.counts('a').keys()]).toEqual(['size']);
});
