import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testingData } from '../../testing-data.ts';
import { defaultTreeSettings } from '../settings.ts';
import type { Column } from './column.ts';
import { fitColumns } from './fit-columns.ts';
import { fitCuts } from './fit-cuts.ts';
import { rowCoder } from './row-coder.ts';
import { sampleRows } from './sample-rows.ts';

const anyFloat = fc.float({ noNaN: false });
const floats = fc.array(fc.oneof(anyFloat, fc.constantFrom(0, -0, 1, 2, Number.NaN)), { minLength: 1, maxLength: 60 });

function codesOf(column: Column, values: Float32Array): number[] {
  const matrix = { version: 'v', names: ['x'], rows: values.length, values, categoryNames: [], categories: [] };
  const codes = new Uint8Array(values.length);
  rowCoder([column])(matrix, 0, values.length, codes, values.length);
  return Array.from(codes);
}

describe('columns of trees', () => {
  test('a code is one more than the number of cuts below the value, and 0 where it is not known', () => {
    fc.assert(
      fc.property(floats, floats, (sample, asked) => {
        const cuts = fitCuts(Float32Array.from(sample), 16);
        const values = Float32Array.from(asked);
        const brute = Array.from(values, (value) =>
          Number.isNaN(value) ? 0 : 1 + cuts.filter((cut) => cut < value).length,
        );
        expect(codesOf({ kind: 'numeric', feature: 0, cuts }, values)).toEqual(brute);
      }),
    );
  });

  test('cuts rise, part all values where there are few, and are never more than asked for', () => {
    fc.assert(
      fc.property(floats, fc.integer({ min: 2, max: 9 }), (sample, bins) => {
        const cuts = fitCuts(Float32Array.from(sample), bins);
        const distinct = new Set(Array.from(Float32Array.from(sample)).filter((value) => !Number.isNaN(value)));
        // Both zeros are one number.
        const count = new Set(Array.from(distinct, (value) => value + 0)).size;
        expect(cuts.length).toBeLessThan(bins);
        for (let i = 1; i < cuts.length; i++) expect(cuts[i]).toBeGreaterThan(cuts[i - 1] ?? Number.NaN);
        if (count <= bins) expect(cuts.length).toBe(Math.max(0, count - 1));
      }),
    );
  });

  test('bins of a spread-out sample hold about as many values each', () => {
    const cuts = fitCuts(
      Float32Array.from({ length: 10_000 }, (_, i) => i ** 2),
      20,
    );
    expect(cuts.length).toBe(19);
    cuts.forEach((cut, i) => {
      expect(Math.abs(Math.sqrt(cut) - 500 * (i + 1))).toBeLessThan(3);
    });
  });

  test('a sample by weight holds a row as often as it weighs', () => {
    const rows = sampleRows(Float32Array.of(1, 3, 0, 4), 1000);
    const share = (row: number) => rows.filter((sampled) => sampled === row).length / rows.length;
    expect([0, 1, 2, 3].map(share)).toEqual([1 / 8, 3 / 8, 0, 4 / 8]);
    expect(Array.from(sampleRows([1, 1, 1], 9))).toEqual([0, 1, 2]);
  });

  test('a constant column and rare categories are left out', () => {
    const data = testingData(2000);
    const columns = fitColumns(data, { ...defaultTreeSettings, categories: ['importer'], fewestOfCategory: 20 });
    const constant = data.matrix.names.indexOf('constant');
    expect(columns.some((column) => column.kind === 'numeric' && column.feature === constant)).toBe(false);
    const category = columns.find((column) => column.kind === 'category');
    expect(category?.kind === 'category' && category.hashes.length).toBeGreaterThan(5);
    expect(category?.kind === 'category' && category.hashes.length).toBeLessThan(150);
  });
});
