import type { FeatureMatrix } from '@tidewaiter/features';
import type { Scores } from '@tidewaiter/models';
import { quantileTable } from '@tidewaiter/selectivity';

/** Bins of equal size in the training window; what is not known has a bin of its own beside them. */
const bins = 10;
const prefix = 'drift:';

/** Measures of drift beside the features. */
export const scoreMeasures = { probability: 'score:probability', expectedDuty: 'score:expected_duty' } as const;

function edgesOf(values: Float32Array): number[] {
  const known = values.filter((value) => Number.isFinite(value));
  const inner = [...quantileTable(known, bins + 1)].slice(1, -1);
  // Where one value fills several tenths there are fewer bins.
  return [...new Set(inner)];
}

/** Tables for a model's artefact: by feature and score, the inner edges of its tenths among the examples. */
export function driftEdges(
  { names, values, rows }: FeatureMatrix,
  { probability, expectedDuty }: Scores,
): Record<string, number[]> {
  const width = names.length;
  const columns = names.map((name, column): [string, Float32Array] => [
    name,
    Float32Array.from({ length: rows }, (_, row) => values[row * width + column] ?? Number.NaN),
  ]);
  const all: readonly [string, Float32Array][] = [
    ...columns,
    [scoreMeasures.probability, probability],
    [scoreMeasures.expectedDuty, expectedDuty],
  ];
  return Object.fromEntries(all.map(([name, column]) => [`${prefix}${name}`, edgesOf(column)]));
}

/** The edges that an artefact carries, by measure. */
export function readDriftEdges(
  quantiles: Readonly<Record<string, readonly number[]>>,
): ReadonlyMap<string, readonly number[]> {
  return new Map(
    Object.entries(quantiles).flatMap(([name, edges]): [string, readonly number[]][] =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), edges]] : [],
    ),
  );
}
