import type { Column } from '../columns/column.ts';
import { type Forest, isLeft } from './forest.ts';

/**
 * Leaves out columns and cuts that no split of the forests asks, and renumbers columns and codes: rows are coded
 * several times faster, and every answer stays what it was.
 */
export function compactColumns(
  columns: readonly Column[],
  forests: readonly Forest[],
): { readonly columns: Column[]; readonly forests: Forest[] } {
  const used = columns.map(() => false);
  const parted = columns.map((column) => new Uint8Array(column.kind === 'numeric' ? column.cuts.length : 0));
  for (const forest of forests) {
    forest.column.forEach((column, split) => {
      used[column] = true;
      const cuts = parted[column];
      for (let cut = 0; cuts && cut < cuts.length; cut++) {
        if (isLeft(forest, split, cut + 1) !== isLeft(forest, split, cut + 2)) cuts[cut] = 1;
      }
    });
  }
  /** Old code of each new one. */
  const oldCodes = columns.map((column, i) => {
    if (column.kind === 'category') return Array.from({ length: column.hashes.length + 1 }, (_, code) => code);
    const kept = column.cuts.flatMap((_, cut) => (parted[i]?.[cut] ? [cut + 1] : []));
    return [0, ...kept, column.cuts.length + 1];
  });
  const numbers: number[] = [];
  let count = 0;
  for (const isUsed of used) numbers.push(isUsed ? count++ : -1);
  return {
    columns: columns.flatMap((column, i): Column[] => {
      if (!used[i]) return [];
      return column.kind === 'category'
        ? [column]
        : [{ ...column, cuts: column.cuts.filter((_, cut) => parted[i]?.[cut]) }];
    }),
    forests: forests.map((forest) => {
      const goesLeft = new Uint32Array(forest.goesLeft.length);
      forest.column.forEach((column, split) => {
        (oldCodes[column] ?? []).forEach((old, code) => {
          const word = 8 * split + (code >> 5);
          if (isLeft(forest, split, old)) goesLeft[word] = (goesLeft[word] ?? 0) | (1 << (code & 31));
        });
      });
      return { ...forest, goesLeft, column: forest.column.map((column) => numbers[column] ?? 0) };
    }),
  };
}
