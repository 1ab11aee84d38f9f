import { z } from 'zod';
import type { Forest } from './forest.ts';

/** What of a forest is no array. */
export const forestHeaderSchema = z.object({ bias: z.number() });

const arrays = {
  roots: Int32Array,
  firstLeaf: Int32Array,
  column: Uint16Array,
  children: Int32Array,
  goesLeft: Uint32Array,
  splitCover: Float32Array,
  leafCover: Float32Array,
  leafValue: Float32Array,
} as const;
const names = ['roots', 'firstLeaf', 'column', 'children', 'goesLeft', 'splitCover', 'leafCover', 'leafValue'] as const;

/** The arrays of a forest as bytes (little-endian), each under `name` and its own. */
export function forestBlocks(name: string, forest: Forest): Record<string, Uint8Array> {
  return Object.fromEntries(
    names.map((array) => {
      const { buffer, byteOffset, byteLength } = forest[array];
      return [`${name}-${array}`, new Uint8Array(buffer, byteOffset, byteLength)];
    }),
  );
}

/** Reads back what `forestBlocks` made. */
export function readForest(name: string, bias: number, block: (name: string) => Uint8Array): Forest {
  const bytes = (array: (typeof names)[number]) => block(`${name}-${array}`).slice().buffer;
  return {
    roots: new arrays.roots(bytes('roots')),
    firstLeaf: new arrays.firstLeaf(bytes('firstLeaf')),
    column: new arrays.column(bytes('column')),
    children: new arrays.children(bytes('children')),
    goesLeft: new arrays.goesLeft(bytes('goesLeft')),
    splitCover: new arrays.splitCover(bytes('splitCover')),
    leafCover: new arrays.leafCover(bytes('leafCover')),
    leafValue: new arrays.leafValue(bytes('leafValue')),
    bias,
  };
}
