import type { EvaluationRow } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { bestOf, isBest, measureColumns } from './evaluation-table.ts';

function rowOf(model: string, value: number | null): EvaluationRow {
  const shares = { '1': value, '2': value, '5': value, '10': value };
  const one = { precision: shares, recall: shares, revenue_recall: shares };
  const whole = { auc: value, average_precision: value, brier: value, ece: value };
  return { model, subset: 'all', items: 100, nonCompliant: 10, ...one, ...whole };
}

const column = (id: string) => {
  const found = measureColumns.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const best = (id: string, rows: readonly EvaluationRow[]) =>
  rows.filter((row) => isBest(column(id), row, bestOf(column(id), rows))).map((row) => row.model);

test('the highest precision is the best, the lowest error is', () => {
  const rows = [rowOf('network', 0.4), rowOf('random', 0.1)];
  expect(best('precision-5', rows)).toEqual(['network']);
  expect(best('brier', rows)).toEqual(['random']);
});

test('what reads alike is best alike', () => {
  expect(best('auc', [rowOf('a', 0.90001), rowOf('b', 0.90002), rowOf('c', 0.8)])).toEqual(['a', 'b']);
});

test('a measure that is not defined is never the best', () => {
  expect(best('ece', [rowOf('rule', null), rowOf('network', 0.02)])).toEqual(['network']);
  expect(best('ece', [rowOf('rule', null)])).toEqual([]);
});

test('every measure of an evaluation has a column', () => {
  expect(measureColumns).toHaveLength(16);
});
