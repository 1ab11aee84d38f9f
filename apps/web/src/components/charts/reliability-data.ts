import type { ChartTable } from './chart-table.ts';
import { scaleTicks } from './scale-ticks.ts';

export interface ReliabilityPoint {
  /** Mean predicted probability, 0 to 1. */
  readonly predicted: number;
  /** Share that was observed, 0 to 1. */
  readonly observed: number;
  readonly items: number;
}

/** Marks of both axes, which share one scale so that the diagonal is one; never past 1. */
export function reliabilityScale(points: readonly ReliabilityPoint[]): readonly number[] {
  const largest = Math.max(0.1, ...points.map((point) => Math.max(point.predicted, point.observed)));
  return scaleTicks(Math.min(1, largest)).filter((mark) => mark <= 1);
}

export interface ReliabilityTableOptions {
  readonly caption: string;
  readonly head: readonly [predicted: string, observed: string, items: string];
  readonly format: (share: number) => string;
  readonly formatItems: (items: number) => string;
}

/** The figures of the plot as text. */
export function reliabilityTable(
  points: readonly ReliabilityPoint[],
  { caption, head, format, formatItems }: ReliabilityTableOptions,
): ChartTable {
  return {
    caption,
    head,
    rows: points.map(({ predicted, observed, items }) => ({
      id: String(predicted),
      cells: [format(predicted), format(observed), formatItems(items)],
    })),
  };
}
