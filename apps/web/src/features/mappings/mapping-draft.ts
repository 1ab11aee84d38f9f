import type { BatchPreview } from '@tidewaiter/contract';
import {
  type ColumnMapping,
  canonicalColumns,
  identifierColumns,
  outcomeColumns,
  requiredTargets,
  type TargetColumn,
  targetColumns,
} from '@tidewaiter/domain';

/** Target columns of a mapping's kind, the required ones first, as the form lists them. */
export function targetsOf(kind: ColumnMapping['kind']): { required: TargetColumn[]; optional: TargetColumn[] } {
  const required: readonly TargetColumn[] = requiredTargets[kind];
  const all: readonly TargetColumn[] = kind === 'outcomes' ? outcomeColumns : [...canonicalColumns, ...outcomeColumns];
  return {
    required: [...required],
    optional: targetColumns.filter((target) => all.includes(target) && !required.includes(target)),
  };
}

/** The mapping with a target taken from this column of the file; from none where it is null. */
export function withSource(mapping: ColumnMapping, target: TargetColumn, source: string | null): ColumnMapping {
  const { [target]: _, ...columns } = mapping.columns;
  return { ...mapping, columns: source === null ? columns : { ...columns, [target]: { source } } };
}

/** The mapping with the same text for every row of a target. */
export function withConstant(mapping: ColumnMapping, target: TargetColumn, constant: string): ColumnMapping {
  return { ...mapping, columns: { ...mapping.columns, [target]: { constant } } };
}

/** The mapping with what words of the file stand for; none where there are none. */
export function withWords(
  mapping: ColumnMapping,
  target: TargetColumn,
  words: Readonly<Record<string, string>>,
): ColumnMapping {
  const { [target]: _, ...translations } = mapping.translations;
  const any = Object.keys(words).length > 0;
  return { ...mapping, translations: any ? { ...translations, [target]: { ...words } } : translations };
}

/** The column of the file that fills a target, or the text that does; null where nothing does. */
export function fillOf(
  mapping: ColumnMapping,
  target: TargetColumn,
): { readonly source: string } | { readonly constant: string } | null {
  return mapping.columns[target] ?? null;
}

/** Whether the text may stand in a mapping at all: a trader's identifier may not. */
export function takesTexts(target: TargetColumn): boolean {
  return !identifierColumns.some((column) => column === target);
}

/** The mapping without columns that its kind does not have, and without what nothing fills. */
export function tidied(mapping: ColumnMapping): ColumnMapping {
  const { required, optional } = targetsOf(mapping.kind);
  const kept = [...required, ...optional];
  const entries = Object.entries(mapping.columns).filter(
    ([target, fill]) => kept.some((one) => one === target) && !('constant' in fill && fill.constant.trim() === ''),
  );
  const words = Object.entries(mapping.translations).filter(([target]) => kept.some((one) => one === target));
  return { ...mapping, columns: Object.fromEntries(entries), translations: Object.fromEntries(words) };
}

/** Values of a column in the first rows, each once, the first few. */
export function samplesOf({ columns, rows }: Pick<BatchPreview, 'columns' | 'rows'>, source: string): string[] {
  const at = columns.indexOf(source);
  const cells = rows.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
  return [...new Set(cells)].slice(0, 3);
}
