import {
  type ColumnMapping,
  type ColumnSource,
  canonicalColumns,
  outcomeColumns,
  type TargetColumn,
  targetColumns,
} from '@tidewaiter/domain';
import { asycudaBoxOf, asycudaColumnOf } from '../layouts/asycuda-columns.ts';
import { columnNames } from './column-names.ts';
import { guessDateFormat, guessDecimalSign } from './guess-values.ts';
import { likeness, type NamePairs, pairsOf } from './name-likeness.ts';

const likeEnough = 0.72;
const known = new Map(targetColumns.map((target) => [target, [target, ...columnNames[target]].map(pairsOf)]));

/**
 * A mapping to begin with, for a header that no layout fits: columns by the likeness of their names to what they are
 * called in four languages, or by their SAD box; dates and decimal sign by the first rows. People correct it.
 * @param rows the first rows, in the columns of the header
 */
export function guessMapping(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnMapping {
  const found = bestPairs(columns);
  const all = rows.flat().map((cell) => cell.trim());
  // Where no column was found by its name, any of them may show how things are written.
  const samples = (...targets: readonly TargetColumn[]) => {
    const places = targets.map((target) => columns.indexOf(found.get(target) ?? '')).filter((at) => at !== -1);
    const cells = places.flatMap((at) => rows.map((row) => row[at]?.trim() ?? ''));
    return cells.length > 0 ? cells : all;
  };
  const onlyOutcomes = found.has('outcome') && !found.has('hs_code') && !found.has('customs_value');
  const targets: readonly TargetColumn[] = onlyOutcomes ? outcomeColumns : canonicalColumns;
  const withOutcomes = onlyOutcomes || (found.has('outcome') && found.has('examined_on'));
  const kept = targetColumns.filter((target) => targets.includes(target) || withOutcomes);
  const sources = kept.flatMap((target): [TargetColumn, ColumnSource][] => {
    const source = found.get(target);
    return source === undefined ? [] : [[target, { source }]];
  });
  return {
    name,
    kind: onlyOutcomes ? 'outcomes' : 'declarations',
    header: [...columns],
    columns: Object.fromEntries(sources),
    dateFormat: guessDateFormat(samples('registration_date', 'examined_on')),
    decimalSign: guessDecimalSign(samples('customs_value', 'net_mass_kg', 'fob_value')),
    translations: {},
  };
}

// The most alike pair first; a column fills one target and a target has one column.
function bestPairs(columns: readonly string[]): Map<TargetColumn, string> {
  const pairs = columns
    .filter((column) => column !== '')
    .map((name) => ({ name, pairs: pairsOf(name) }))
    .flatMap((column) =>
      targetColumns.map((target) => ({ column: column.name, target, score: scoreOf(column, target) })),
    )
    .filter(({ score }) => score >= likeEnough)
    .sort((a, b) => b.score - a.score);
  const found = new Map<TargetColumn, string>();
  const used = new Set<string>();
  for (const { column, target } of pairs) {
    if (found.has(target) || used.has(column)) continue;
    found.set(target, column);
    used.add(column);
  }
  return found;
}

function scoreOf(column: { readonly name: string; readonly pairs: NamePairs }, target: TargetColumn): number {
  if (asycudaBoxOf(column.name) !== null) return asycudaColumnOf(column.name) === target ? 1 : 0;
  return Math.max(...(known.get(target) ?? []).map((name) => likeness(column.pairs, name)));
}
