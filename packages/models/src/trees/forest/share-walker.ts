import { wasmFunction, wasmMemory } from '../../backend/web-assembly.ts';
import type { Column } from '../columns/column.ts';
import type { Forest } from './forest.ts';
import { shareCode } from './share-code.ts';
import { shareTable } from './share-table.ts';

/** Rows explained in one go: their codes and sums stay in a near cache for all leaves. */
export const explainedRows = 256;

/** Explains one block of coded rows. */
export interface ShareWalker {
  /** Where the codes of a block are written: code of row r in column c at c × explainedRows + r. */
  readonly codes: Uint8Array;
  /** What a row gets of which nothing is known. */
  readonly base: number;
  /** Writes what every feature, and then every category, did to the sums of the rows: rows × `width`. */
  writeShares(rows: number, into: Float32Array): void;
}

const pageBytes = 65_536;
const aligned = (address: number) => Math.ceil(address / 16) * 16;

/** Prepares the explanation of a forest, whose tables may take some megabytes. */
export function shareWalker(columns: readonly Column[], forest: Forest, features: number, width: number): ShareWalker {
  const sumsAt = aligned(columns.length * explainedRows);
  const leavesAt = aligned(sumsAt + 4 * width * explainedRows);
  const sharesAt = (leafBytes: number) => aligned(leavesAt + leafBytes);
  const { leaves, shares, base } = shareTable(columns, forest, {
    features,
    stride: explainedRows,
    leavesAt,
    sharesAt,
  });
  const memory = wasmMemory();
  memory.grow(Math.ceil((sharesAt(leaves.length) + shares.byteLength) / pageBytes));
  new Uint8Array(memory.buffer, leavesAt, leaves.length).set(leaves);
  new Float32Array(memory.buffer, sharesAt(leaves.length), shares.length).set(shares);
  const sums = new Float32Array(memory.buffer, sumsAt, width * explainedRows);
  const run = wasmFunction(shareCode(), memory);
  return {
    codes: new Uint8Array(memory.buffer, 0, columns.length * explainedRows),
    base,
    writeShares: (rows, into) => {
      sums.fill(0);
      if (leaves.length > 0) run(0, leavesAt, leavesAt + leaves.length, sumsAt, rows);
      for (let feature = 0; feature < width; feature++) {
        const from = feature * explainedRows;
        for (let row = 0; row < rows; row++) into[row * width + feature] = sums[from + row] ?? 0;
      }
    },
  };
}
