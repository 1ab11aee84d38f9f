import type { ChartTable } from './chart-table.ts';
import type { Tone } from './tone.ts';

export interface LinePoint {
  /** A date `YYYY-MM-DD`, or any ordered label that occurs once. */
  readonly x: string;
  /** By series id; null leaves a gap. */
  readonly values: Readonly<Record<string, number | null>>;
  /** 95 % interval of the series named by `bandOf`. */
  readonly band?: readonly [low: number, high: number] | null;
}

export interface LineSeries {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
  readonly dashed?: boolean;
}

/** The last value of a series that is not missing. */
export function lastValue(rows: readonly LinePoint[], id: string): number | null {
  return rows.findLast((row) => typeof row.values[id] === 'number')?.values[id] ?? null;
}

/** The largest value drawn: of the lines, the band, or where parts stand on each other, of their sum. */
export function largestValue(rows: readonly LinePoint[], series: readonly LineSeries[], stacked = false): number {
  const tops = rows.map((row) => {
    const values = series.map((one) => row.values[one.id] ?? 0);
    const top = stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
    return Math.max(top, row.band?.[1] ?? 0);
  });
  return Math.max(0, ...tops);
}

export interface LineTableOptions {
  readonly caption: string;
  readonly xLabel: string;
  readonly bandLabel: string;
  readonly format: (value: number) => string;
  readonly formatX: (x: string) => string;
}

/** The figures of a line chart as text. */
export function lineTable(
  rows: readonly LinePoint[],
  series: readonly LineSeries[],
  { caption, xLabel, bandLabel, format, formatX }: LineTableOptions,
): ChartTable {
  const banded = rows.some((row) => row.band !== undefined && row.band !== null);
  return {
    caption,
    head: [xLabel, ...series.map((one) => one.label), ...(banded ? [bandLabel] : [])],
    rows: rows.map((row) => ({
      id: row.x,
      cells: [
        formatX(row.x),
        ...series.map((one) => {
          const value = row.values[one.id] ?? null;
          return value === null ? '–' : format(value);
        }),
        ...(banded ? [row.band ? `${format(row.band[0])} – ${format(row.band[1])}` : '–'] : []),
      ],
    })),
  };
}
