import type { QualityCode } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { type FindingsInput, findingsOf } from './findings-of.ts';

const clean: FindingsInput = {
  layout: 'canonical',
  rows: 1000,
  items: 1000,
  outcomes: 0,
  rejected: 0,
  superseded: 0,
  sampled: 1000,
  columns: [],
  distributions: [],
  earlier: { batches: 0, items: 0 },
  shifts: [],
  weeks: [],
  results: { compliant: 0, nonCompliant: 0, findings: [] },
  faults: [],
  farItems: { findings: [], slips: [] },
  daysRead: { days: null, stray: null },
  repeatedInFile: 0,
  decimalComma: false,
};
const codesOf = (change: Partial<FindingsInput>): readonly QualityCode[] =>
  findingsOf({ ...clean, ...change }).map(({ code }) => code);
const fault = (code: QualityCode, count: number) => ({ code, count, base: 1000, examples: [] });

test('a batch without a fault has no finding', () => {
  expect(findingsOf({ ...clean, faults: [fault('zero_mass', 0), fault('net_above_gross', 0)] })).toEqual([]);
});

test('errors come first, then what concerns most', () => {
  const faults = [fault('zero_mass', 9), fault('zero_quantity', 30), fault('net_above_gross', 1)];
  expect(codesOf({ faults, decimalComma: true })).toEqual([
    'net_above_gross',
    'zero_quantity',
    'zero_mass',
    'decimal_comma',
  ]);
});

test('rejected rows are an error once they are more than one in twenty', () => {
  const severity = (rejected: number) => findingsOf({ ...clean, rejected })[0]?.severity;
  expect([severity(50), severity(51)]).toEqual(['warning', 'error']);
});

test('a row that repeats another of its file is not also one that an earlier batch holds', () => {
  const findings = findingsOf({ ...clean, superseded: 7, repeatedInFile: 5 });
  expect(findings.map(({ code, count }) => [code, count])).toEqual([
    ['repeated_in_file', 5],
    ['superseded', 2],
  ]);
});

test('a column that lost a fifth of what it used to hold is found by name', () => {
  const column = {
    column: 'quantity',
    kind: 'number' as const,
    filled: 700,
    distinct: null,
    rejected: 0,
    zero: 0,
    top: [],
    quantiles: null,
  };
  const of = (earlierFilled: number | null) => findingsOf({ ...clean, columns: [{ ...column, earlierFilled }] });
  expect(of(0.95)).toMatchObject([{ code: 'column_emptied', column: 'quantity', count: 300 }]);
  expect([of(0.8), of(null)]).toEqual([[], []]);
});
