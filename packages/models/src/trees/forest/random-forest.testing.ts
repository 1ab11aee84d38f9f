import { seededRandom } from '../../random/seeded-random.ts';
import { type Column, codesOf } from '../columns/column.ts';
import type { Forest } from './forest.ts';

/** A made-up forest: every split asks a random column by random bits; covers add up from the leaves. */
export function randomForest(columns: readonly Column[], trees: number, depth: number, seed: number): Forest {
  const random = seededRandom(seed);
  const splits: { column: number; bits: number[]; cover: number; right: number; left: number }[] = [];
  const leaves: { value: number; cover: number }[] = [];
  const grow = (left: number): { reference: number; cover: number } => {
    if (left === 0 || random.uniform() < 0.2) {
      const cover = 1 + Math.floor(random.uniform() * 9);
      return { reference: ~(leaves.push({ value: random.normal(), cover }) - 1), cover };
    }
    const column = Math.floor(random.uniform() * columns.length);
    const asked = columns[column];
    const bits = Array.from({ length: asked ? codesOf(asked) : 1 }, () => Number(random.uniform() < 0.5));
    const split = { column, bits, cover: 0, right: -1, left: -1 };
    const reference = splits.push(split) - 1;
    const [one, two] = [grow(left - 1), grow(left - 1)];
    split.right = one.reference;
    split.left = two.reference;
    split.cover = one.cover + two.cover;
    return { reference, cover: split.cover };
  };
  const roots: number[] = [];
  const firstLeaf = [0];
  for (let tree = 0; tree < trees; tree++) {
    roots.push(grow(depth).reference);
    firstLeaf.push(leaves.length);
  }
  const goesLeft = new Uint32Array(8 * splits.length);
  splits.forEach(({ bits }, split) => {
    bits.forEach((bit, code) => {
      const word = 8 * split + (code >> 5);
      goesLeft[word] = (goesLeft[word] ?? 0) | (bit << (code & 31));
    });
  });
  return {
    roots: Int32Array.from(roots),
    firstLeaf: Int32Array.from(firstLeaf),
    column: Uint16Array.from(splits, ({ column }) => column),
    children: Int32Array.from(splits.flatMap(({ right, left }) => [right, left])),
    goesLeft,
    splitCover: Float32Array.from(splits, ({ cover }) => cover),
    leafCover: Float32Array.from(leaves, ({ cover }) => cover),
    leafValue: Float32Array.from(leaves, ({ value }) => value),
    bias: random.normal(),
  };
}

/** Numeric columns of a few cuts, one per feature. */
export function someColumns(count: number): Column[] {
  return Array.from({ length: count }, (_, feature) => ({
    kind: 'numeric',
    feature,
    cuts: Array.from({ length: 2 + (feature % 4) }, (_, cut) => cut),
  }));
}

/** Rows of small numbers and some that are not known. */
export function someMatrix(features: number, rows: number, seed: number) {
  const random = seededRandom(seed);
  const values = new Float32Array(features * rows).map(() =>
    random.uniform() < 0.15 ? Number.NaN : random.uniform() * 7 - 1,
  );
  const names = Array.from({ length: features }, (_, feature) => `f${feature}`);
  return { version: 'v', names, rows, values, categoryNames: [], categories: [] };
}
