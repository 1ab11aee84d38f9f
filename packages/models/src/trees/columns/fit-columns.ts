import type { FeatureMatrix } from '@tidewaiter/features';
import type { TrainingData } from '../../training-data.ts';
import type { TreeSettings } from '../settings.ts';
import type { Column } from './column.ts';
import { fitCuts } from './fit-cuts.ts';
import { sampleRows } from './sample-rows.ts';

/** Rows by which cuts are placed: 256 bins of 200 values each. */
const sampled = 50_000;

/**
 * Fits the columns that trees may split on: every feature that takes two values or is not known somewhere, by weighted
 * quantiles, and the categories that the settings name. A constant column is left out.
 */
export function fitColumns(
  { matrix, weights }: Pick<TrainingData, 'matrix' | 'weights'>,
  settings: TreeSettings,
): Column[] {
  const rows = sampleRows(weights, sampled);
  const width = matrix.names.length;
  const columns: Column[] = [];
  const values = new Float32Array(rows.length);
  for (let feature = 0; feature < width; feature++) {
    let unknown = 0;
    for (let i = 0; i < rows.length; i++) {
      const value = matrix.values[(rows[i] ?? 0) * width + feature] ?? Number.NaN;
      values[i] = value;
      if (Number.isNaN(value)) unknown += 1;
    }
    const cuts = fitCuts(values, settings.bins - 1);
    if (cuts.length > 0 || (unknown > 0 && unknown < rows.length)) columns.push({ kind: 'numeric', feature, cuts });
  }
  return [...columns, ...settings.categories.flatMap((name) => categoryColumn(matrix, name, settings))];
}

function categoryColumn(matrix: FeatureMatrix, name: string, settings: TreeSettings): Column[] {
  const category = matrix.categoryNames.indexOf(name);
  const counted = new Map<number, number>();
  for (const hash of matrix.categories[category] ?? []) counted.set(hash, (counted.get(hash) ?? 0) + 1);
  const frequent = [...counted]
    .filter(([hash, count]) => hash !== 0 && count >= settings.fewestOfCategory)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, settings.bins);
  const hashes = frequent.map(([hash]) => hash);
  const isConstant = hashes.length === 0 || (hashes.length === 1 && frequent[0]?.[1] === matrix.rows);
  return isConstant ? [] : [{ kind: 'category', category, hashes }];
}
