import { type ColumnMapping, type TargetColumn, TidewaiterError } from '@tidewaiter/domain';
import { folded, type Header, headerOf } from '../header/header.ts';
import { decimalParser } from '../values/parse-decimal.ts';
import { foreignDateParser } from '../values/parse-foreign-date.ts';
import { groupedDecimalParser } from '../values/parse-grouped-decimal.ts';
import type { ParseCell } from '../values/parsed.ts';
import type { CellRule } from './cell-rule.ts';
import { orWords } from './clear-shapes.ts';
import { itemColumns, outcomeColumns } from './columns.ts';
import { itemRules } from './item-rules.ts';
import { type LayoutPlan, requiredOf } from './layout-plan.ts';
import { outcomeRules } from './outcome-rules.ts';
import { canonicalRowReader, carriesOutcomes } from './read-canonical-row.ts';
import { outcomeRowReader } from './read-outcome-row.ts';
import type { ReadingRules } from './reading-rules.ts';

/**
 * How a file is read by a column mapping: as the canonical layout (or outcomes), its columns found under the names of
 * the file, its dates and numbers as the mapping says, its words translated.
 * @throws TidewaiterError `wrong_header` where a constant is no value of its column
 */
export function mappedPlan(mapping: ColumnMapping, given: ReadingRules): LayoutPlan {
  const rules: ReadingRules = {
    ...given,
    parseDate: foreignDateParser(mapping.dateFormat, given.parseDate),
    parseDecimal: groupedDecimalParser(mapping.decimalSign, decimalParser(mapping.decimalSign === ',')),
  };
  const item = mapped(itemRules(rules), mapping);
  const outcome = mapped(outcomeRules(rules), mapping);
  const sourceOf = (column: string) => sourceNameOf(mapping, column);
  const read = mapping.kind === 'outcomes' ? outcome : item;
  const required = new Set([
    ...requiredOf(read),
    ...Object.keys(mapping.columns).filter((one) => sourceOf(one) !== null),
  ]);
  return {
    layout: 'mapped',
    required: [...required],
    headerOf: (names) => mappedHeader(names, sourceOf),
    wordFor: (column) => sourceOf(column) ?? column,
    rules: mapping.kind === 'outcomes' ? outcome : { ...outcome, ...item },
    columnsFor: (header) =>
      mapping.kind === 'outcomes'
        ? outcomeColumns
        : carriesOutcomes(header)
          ? [...itemColumns, ...outcomeColumns]
          : itemColumns,
    rowReader: (header) =>
      mapping.kind === 'outcomes' ? outcomeRowReader(header, outcome) : canonicalRowReader(header, item, outcome),
  };
}

/** Whether a header has every column that the mapping takes from the file. */
export function fitsMapping(names: readonly string[], mapping: ColumnMapping): boolean {
  const header = headerOf(names);
  const sources = Object.values(mapping.columns).flatMap((from) => ('source' in from ? [from.source] : []));
  return sources.length > 0 && sources.every((source) => header.indexOf(source) !== -1);
}

function sourceNameOf(mapping: ColumnMapping, column: string): string | null {
  const from = Object.entries(mapping.columns).find(([target]) => target === column)?.[1];
  return from !== undefined && 'source' in from ? from.source : null;
}

// One column of a file may fill several: a country that is both origin and departure.
function mappedHeader(names: readonly string[], sourceOf: (column: string) => string | null): Header {
  const header = headerOf(names);
  const placesOf = (column: string) => {
    const source = sourceOf(column);
    return source === null ? [] : header.placesOf(source);
  };
  return { names: header.names, placesOf, indexOf: (column) => placesOf(column)[0] ?? -1 };
}

function mapped<Column extends TargetColumn>(
  rules: Readonly<Record<Column, CellRule>>,
  { columns, translations, name }: ColumnMapping,
): Record<Column, CellRule> {
  const changed: Record<Column, CellRule> = { ...rules };
  for (const column of Object.keys(rules).filter((key): key is Column => key in rules)) {
    const rule = rules[column];
    const parse = translated(rule.parse, translations[column]);
    const clear = orWords(rule.clear, Object.keys(translations[column] ?? {}));
    const from = columns[column];
    changed[column] = { ...rule, parse, clear };
    if (from === undefined || !('constant' in from)) continue;
    const parsed = parse(from.constant.trim());
    if (parsed !== null && typeof parsed !== 'string') throw wrongConstant(name, column);
    changed[column] = { ...rule, parse, clear, required: false, whenBlank: parsed };
  }
  return changed;
}

function translated(parse: ParseCell, words: Readonly<Record<string, string>> | undefined): ParseCell {
  const meanings = new Map(Object.entries(words ?? {}).map(([word, meaning]) => [folded(word), meaning]));
  if (meanings.size === 0) return parse;
  return (text) => parse(meanings.get(folded(text)) ?? text);
}

function wrongConstant(name: string, column: string): TidewaiterError {
  return new TidewaiterError(
    'wrong_header',
    `In the column mapping ${name} the text for ${column} is no value of that column. Correct it in the mapping.`,
    { mapping: name, column },
  );
}
