import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column } from '../columns/column.ts';
import { rowCoder } from '../columns/row-coder.ts';
import { compactColumns } from './compact-columns.ts';
import { explainForest } from './explain-forest.ts';
import { type Forest, isLeft } from './forest.ts';
import { forestSums } from './forest-sums.ts';
import { leafNumbers } from './leaf-numbers.ts';
import { randomForest, someColumns, someMatrix } from './random-forest.testing.ts';
import { walkForest } from './walk-forest.testing.ts';

const features = 5;
const columns = someColumns(features);
const made = fc.record({
  trees: fc.integer({ min: 1, max: 4 }),
  depth: fc.integer({ min: 0, max: 5 }),
  seed: fc.nat(),
  rows: fc.integer({ min: 1, max: 5 }),
});

function walkAll(used: readonly Column[], forest: Forest, matrix: ReturnType<typeof someMatrix>): number[] {
  const codes = new Uint8Array(used.length * matrix.rows);
  rowCoder(used)(matrix, 0, matrix.rows, codes, matrix.rows);
  return Array.from({ length: matrix.rows }, (_, row) =>
    walkForest(forest, (column) => codes[column * matrix.rows + row] ?? 0),
  );
}

/** What a tree answers when only the columns of a coalition are known: the mean over the others by training weight. */
function worth(forest: Forest, known: (column: number) => number | null): number {
  const cover = (reference: number) =>
    (reference < 0 ? forest.leafCover[~reference] : forest.splitCover[reference]) ?? 0;
  const answer = (reference: number): number => {
    if (reference < 0) return forest.leafValue[~reference] ?? 0;
    const code = known(forest.column[reference] ?? 0);
    const [right = -1, left = -1] = forest.children.subarray(2 * reference, 2 * reference + 2);
    if (code !== null) return answer(isLeft(forest, reference, code) ? left : right);
    return (answer(right) * cover(right) + answer(left) * cover(left)) / cover(reference);
  };
  return Array.from(forest.roots).reduce((sum, root) => sum + answer(root), forest.bias);
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

function bruteShapley(forest: Forest, codes: readonly number[]): number[] {
  const of = (set: number) => worth(forest, (column) => ((set >> column) & 1 ? (codes[column] ?? 0) : null));
  const size = (set: number) => codes.filter((_, column) => (set >> column) & 1).length;
  return codes.map((_, own) => {
    let sum = 0;
    for (let set = 0; set < 2 ** codes.length; set++) {
      if ((set >> own) & 1) continue;
      const share = (factorial(size(set)) * factorial(codes.length - 1 - size(set))) / factorial(codes.length);
      sum += share * (of(set | (1 << own)) - of(set));
    }
    return sum;
  });
}

describe('a forest', () => {
  test('sums by words of leaves as it does split by split', async () => {
    await fc.assert(
      fc.asyncProperty(made, async ({ trees, depth, seed, rows }) => {
        const forest = randomForest(columns, trees, depth, seed);
        const matrix = someMatrix(features, rows, seed);
        const [sums] = await forestSums(columns, [forest])(matrix);
        walkAll(columns, forest, matrix).forEach((wanted, row) => {
          expect(sums?.[row]).toBeCloseTo(wanted, 9);
        });
      }),
    );
  });

  test('names the leaf whose value each tree adds', async () => {
    const forest = randomForest(columns, 7, 5, 3);
    const matrix = someMatrix(features, 700, 4);
    const leaves = await leafNumbers(columns, forest)(matrix);
    walkAll(columns, forest, matrix).forEach((wanted, row) => {
      const values = Array.from({ length: 7 }, (_, tree) => {
        const leaf = (forest.firstLeaf[tree] ?? 0) + (leaves[row * 7 + tree] ?? 0);
        return forest.leafValue[leaf] ?? Number.NaN;
      });
      expect(values.reduce((sum, value) => sum + value, forest.bias)).toBeCloseTo(wanted, 5);
    });
  });

  test('answers as before when unused columns and cuts are left out', () => {
    fc.assert(
      fc.property(made, fc.nat(), ({ trees, depth, seed, rows }, other) => {
        const forests = [randomForest(columns, trees, depth, seed), randomForest(columns, 1, 2, other)];
        const matrix = someMatrix(features, rows, seed);
        const compact = compactColumns(columns, forests);
        expect(compact.columns.length).toBeLessThanOrEqual(columns.length);
        compact.forests.forEach((forest, i) => {
          const whole = forests[i];
          if (whole) expect(walkAll(compact.columns, forest, matrix)).toEqual(walkAll(columns, whole, matrix));
        });
      }),
    );
  });

  test('is explained by the Shapley values that trying every coalition gives', async () => {
    await fc.assert(
      fc.asyncProperty(made, async ({ trees, depth, seed, rows }) => {
        const forest = randomForest(columns, trees, depth, seed);
        const matrix = someMatrix(features, rows, seed);
        const codes = new Uint8Array(features * rows);
        rowCoder(columns)(matrix, 0, rows, codes, rows);
        const { contributions, base } = await explainForest(columns, forest, matrix)(matrix, [...Array(rows).keys()]);
        expect(base).toBeCloseTo(
          worth(forest, () => null),
          4,
        );
        for (let row = 0; row < rows; row++) {
          const own = Array.from({ length: features }, (_, column) => codes[column * rows + row] ?? 0);
          bruteShapley(forest, own).forEach((wanted, feature) => {
            expect(contributions[row * features + feature]).toBeCloseTo(wanted, 4);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is explained alike whether rows come one by one or by the hundred', async () => {
    const forest = randomForest(columns, 9, 6, 11);
    const matrix = someMatrix(features, 700, 5);
    const explain = explainForest(columns, forest, matrix);
    const rows = Array.from({ length: 600 }, (_, i) => (7 * i) % 700);
    const { contributions } = await explain(matrix, rows);
    for (const at of [0, 1, 15, 16, 255, 256, 511, 599]) {
      const alone = await explain(matrix, [rows[at] ?? 0]);
      expect(contributions.slice(at * features, (at + 1) * features)).toEqual(alone.contributions);
    }
  });
});
