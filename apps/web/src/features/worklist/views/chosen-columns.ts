import { columnsOf, usualColumns, type WorklistColumn } from '@tidewaiter/domain';

/** The columns that an address asks for, or the usual ones. The declaration is always among them: rows are named by it. */
export function shownColumns(text: string | undefined): readonly WorklistColumn[] {
  const chosen = (text === undefined ? null : columnsOf(text)) ?? usualColumns;
  return chosen.includes('declaration') ? chosen : ['declaration', ...chosen];
}

/** With a column at the end, or without it. */
export function withColumn(
  shown: readonly WorklistColumn[],
  column: WorklistColumn,
  isShown: boolean,
): readonly WorklistColumn[] {
  const others = shown.filter((one) => one !== column);
  return isShown ? [...others, column] : others;
}

/** With a column one place earlier or later. */
export function moved(shown: readonly WorklistColumn[], column: WorklistColumn, by: -1 | 1): readonly WorklistColumn[] {
  const from = shown.indexOf(column);
  const to = from + by;
  if (from < 0 || to < 0 || to >= shown.length) return shown;
  const others = shown.filter((one) => one !== column);
  return [...others.slice(0, to), column, ...others.slice(to)];
}
