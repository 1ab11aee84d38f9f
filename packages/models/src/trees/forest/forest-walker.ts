import { wasmFunction, wasmMemory } from '../../backend/web-assembly.ts';
import { type Column, codesOf } from '../columns/column.ts';
import { blockRows } from './block-codes.ts';
import type { Forest } from './forest.ts';
import { splitCode } from './split-code.ts';
import { splitTable } from './split-table.ts';
import { answerBytes, sumCode } from './sum-code.ts';

/** Walks the trees for one block of coded rows. */
export interface ForestWalker {
  /** Adds the trees' answers to `sums`. */
  addAnswers(codes: Uint8Array, rows: number, sums: Float64Array): void;
  /** Writes the number of each tree's leaf, counted from its first: rows × trees, from `at` on. */
  writeLeaves(codes: Uint8Array, rows: number, leaves: Uint8Array, at: number): void;
}

const pageBytes = 65_536;

/** Prepares a forest for many rows: no branch in it depends on a row. */
export function forestWalker(columns: readonly Column[], forest: Forest): ForestWalker {
  const { firstLeaf, leafValue } = forest;
  const trees = firstLeaf.length - 1;
  const { splits, ends, leafAt, lookUps } = splitTable(forest, columns.map(codesOf));
  const codeBytes = (columns.length + lookUps.length) * blockRows;
  const splitsAt = Math.max(1, columns.length + lookUps.length) * blockRows;
  const endsAt = Math.ceil((splitsAt + splits.length) / 4) * 4;
  const foundAt = endsAt + 4 * trees;
  const memory = wasmMemory();
  const answersAt = Math.ceil((foundAt + trees * blockRows) / 16) * 16;
  const sumsAt = answersAt + trees * answerBytes;
  memory.grow(Math.ceil((sumsAt + 8 * blockRows) / pageBytes));
  const passSplits = wasmFunction(splitCode(), memory);
  const addLeaves = wasmFunction(sumCode(), memory);
  const coded = new Uint8Array(memory.buffer, 0, codeBytes);
  const found = new Uint8Array(memory.buffer, foundAt, trees * blockRows);
  new Uint8Array(memory.buffer, splitsAt, splits.length).set(splits);
  new Int32Array(memory.buffer, endsAt, trees).set(ends.map((end) => splitsAt + end));
  const answers = new Float64Array(memory.buffer, answersAt, leafAt.length);
  leafAt.forEach((leaf, place) => {
    answers[place] = leafValue[(firstLeaf[Math.floor(place / 32)] ?? 0) + leaf] ?? 0;
  });
  const summed = new Float64Array(memory.buffer, sumsAt, blockRows);

  const findLeaves = (codes: Uint8Array, rows: number): void => {
    if (trees === 0 || rows === 0) return;
    coded.set(codes);
    for (let i = 0; i < lookUps.length; i++) {
      const lookUp = lookUps[i];
      if (!lookUp) continue;
      const { column, goesLeft } = lookUp;
      const to = (columns.length + i) * blockRows;
      const from = column * blockRows;
      for (let row = 0; row < rows; row++) coded[to + row] = goesLeft[codes[from + row] ?? 0] ?? 0;
    }
    passSplits(0, splitsAt, endsAt, foundAt, foundAt, rows);
  };
  return {
    addAnswers: (codes, rows, sums) => {
      findLeaves(codes, rows);
      if (trees === 0 || rows === 0) return;
      summed.set(sums.subarray(0, rows));
      addLeaves(foundAt, answersAt, sumsAt, sumsAt, rows);
      sums.set(summed.subarray(0, rows));
    },
    writeLeaves: (codes, rows, leaves, at) => {
      findLeaves(codes, rows);
      for (let tree = 0; tree < trees; tree++) {
        const from = tree * blockRows;
        for (let row = 0; row < rows; row++) {
          leaves[at + row * trees + tree] = leafAt[tree * 32 + (found[from + row] ?? 0)] ?? 0;
        }
      }
    },
  };
}
