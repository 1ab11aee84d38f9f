import type { FeatureMatrix } from '@tidewaiter/features';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoryRows } from './category-rows.ts';
import { fitEdges } from './fit-edges.ts';
import { fitEncoder } from './fit-encoder.ts';
import { fitVocabulary } from './fit-vocabulary.ts';
import { rowEncoder } from './row-encoder.ts';
import { tableRows } from './vocabulary.ts';

function matrixOf(columns: readonly (readonly number[])[]): FeatureMatrix {
  const rows = columns[0]?.length ?? 0;
  const values = new Float32Array(rows * columns.length);
  for (const [column, own] of columns.entries())
    for (const [row, value] of own.entries()) values[row * columns.length + column] = value;
  return { version: 'v', names: columns.map((_, i) => `f${i}`), rows, values, categoryNames: [], categories: [] };
}

function encodeOne(matrix: FeatureMatrix, row: readonly number[], pieces = true): number[] {
  const encoder = fitEncoder(matrix, pieces);
  const into = new Float32Array(encoder.width).fill(9);
  rowEncoder(encoder)(Float32Array.from(row), 0, into, 0);
  return Array.from(into);
}

const column = fc.array(fc.float({ min: -1000, max: 1000, noNaN: true }), { minLength: 2, maxLength: 200 });

describe('the encoding of features', () => {
  test('edges rise and reach from the least to the greatest value', () => {
    fc.assert(
      fc.property(column, (values) => {
        const sorted = Float32Array.from(values).sort();
        const edges = fitEdges(sorted);
        for (const [i, edge] of edges.entries()) expect(edge).toBeGreaterThan(edges[i - 1] ?? Number.NEGATIVE_INFINITY);
        expect(edges[0]).toBeCloseTo(sorted[0] ?? 0, 9);
        expect(edges.at(-1)).toBeCloseTo(sorted.at(-1) ?? 0, 9);
      }),
    );
  });

  test('a spike does not take the edges of the rest', () => {
    const sorted = Float32Array.from({ length: 1000 }, (_, i) => (i < 900 ? 0 : i - 899)).sort();
    expect(fitEdges(sorted).length).toBeGreaterThan(8);
  });

  test('a greater value never has a lesser encoding', () => {
    fc.assert(
      fc.property(column, fc.float({ noNaN: true }), fc.float({ noNaN: true }), (values, a, b) => {
        const matrix = matrixOf([values]);
        const low = encodeOne(matrix, [Math.min(a, b)]);
        for (const [i, value] of encodeOne(matrix, [Math.max(a, b)]).entries())
          expect(value).toBeGreaterThanOrEqual(low[i] ?? 0);
      }),
    );
  });

  test('few distinct values are told apart one by one', () => {
    expect(encodeOne(matrixOf([[0, 1, 5, 0, 1, 5]]), [1]).slice(1)).toEqual([1, 0]);
    expect(encodeOne(matrixOf([[0, 1, 5, 0, 1, 5]]), [3]).slice(1)).toEqual([1, 0.5]);
  });

  test('what is not known becomes its flag, or the mean where training knew no such rows', () => {
    expect(encodeOne(matrixOf([[0, 1, Number.NaN]]), [Number.NaN])).toEqual([0, 0, 1]);
    expect(encodeOne(matrixOf([[0, 1, Number.NaN]]), [1]).slice(1)).toEqual([1, 0]);
    expect(encodeOne(matrixOf([[0, 1, 1, 0]]), [Number.NaN])).toEqual([0, 0.5]);
  });

  test('a constant column takes no part', () => {
    expect(encodeOne(matrixOf([[7, 7, 7]]), [3])).toEqual([]);
  });

  test('one absurd value does not flatten its column', () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i === 0 ? 1e9 : i % 10));
    const [standard = 0] = encodeOne(matrixOf([values]), [9]);
    expect(standard).toBeGreaterThan(1);
  });

  test('frequent values own a row of the table, and all others share the unknown one', () => {
    const hashes = Uint32Array.from({ length: 60 }, (_, i) => (i < 20 ? 11 : i < 40 ? 22 : i < 45 ? 33 : 0));
    const matrix = {
      ...matrixOf([Array.from(hashes)]),
      categoryNames: ['office', 'origin'],
      categories: [hashes, hashes],
    };
    const vocabulary = fitVocabulary(matrix);
    expect(vocabulary[0]).toEqual({ name: 'office', hashes: [11, 22], counts: [20, 20, 20] });
    expect(tableRows(vocabulary)).toBe(6);
    const into = new Int32Array(2);
    const asked = { ...matrix, categories: [Uint32Array.of(22, 33, 0), Uint32Array.of(11, 99, 22)] };
    const found = [0, 1, 2].map((row) => {
      categoryRows(vocabulary)(asked, row, into, 0);
      return Array.from(into);
    });
    expect(found).toEqual([
      [2, 4],
      [0, 3],
      [0, 5],
    ]);
  });
});
