import type { Evidence } from './feature.ts';
import { featureColumn, featureNamed, featureNames } from './feature-list.ts';
import { groundsWidth } from './past/state.ts';

const nothing: Evidence = { value: null, base: null, count: null, level: null };

/** Numbers that the reasons of each row rest on, row-major: kept beside features where reasons are to be given. */
export type Grounds = Float32Array;
export { groundsWidth };

/**
 * What the features of one row rest on, by name: for the sentence of a reason. It needs the row and its grounds alone, so
 * it may be asked long after the past has moved on, and in another thread. A feature without peers gives its value alone.
 * @throws RangeError (from the answer) where the list has no such feature
 */
export function evidenceOf(values: Float32Array, grounds: Grounds, row: number): (feature: string) => Evidence {
  const state = new Float64Array(groundsWidth);
  state.set(grounds.subarray(row * groundsWidth, (row + 1) * groundsWidth));
  return (name) => {
    const value = values[row * featureNames.length + featureColumn(name)] ?? Number.NaN;
    const { evidence } = featureNamed(name);
    return finite(evidence ? evidence(state, value) : { ...nothing, value });
  };
}

function finite(evidence: Evidence): Evidence {
  const number = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null);
  const { value, base, count, level } = evidence;
  return { value: number(value), base: number(base), count: number(count), level };
}
