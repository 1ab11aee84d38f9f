import type { Scores } from '../model.ts';

/** Any key of a row: its declared tuple, as text or as a hash. */
export type RowKeys = readonly string[] | Uint32Array;

/** A past rate for every key. */
export interface LookupTable {
  readonly kind: 'lookup_table';
  score(keys: RowKeys): Scores;
}

/**
 * Remembers, per key, the past rate of non-compliance, shrunk to the overall rate by the weight of one item; a key
 * never seen gets the overall rate. On data that repeat themselves this is the baseline to beat.
 */
export function lookupTable(keys: RowKeys, labels: ArrayLike<number>): LookupTable {
  const seen = new Map<string | number, { items: number; nonCompliant: number }>();
  let nonCompliant = 0;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0;
    const past = seen.get(key) ?? { items: 0, nonCompliant: 0 };
    past.items += 1;
    past.nonCompliant += labels[row] ?? 0;
    nonCompliant += labels[row] ?? 0;
    seen.set(key, past);
  }
  const prior = keys.length === 0 ? 0 : nonCompliant / keys.length;
  return {
    kind: 'lookup_table',
    score: (asked) => {
      const probability = Float32Array.from({ length: asked.length }, (_, row) => {
        const past = seen.get(asked[row] ?? 0);
        return past ? (past.nonCompliant + prior) / (past.items + 1) : prior;
      });
      return { probability, expectedDuty: probability };
    },
  };
}
