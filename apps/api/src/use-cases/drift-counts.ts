import type { FeatureMatrix } from '@tidewaiter/features';
import type { Scores } from '@tidewaiter/models';
import { scoreMeasures } from './drift-edges.ts';

/** Counts of one span of time: by measure, items in each bin, those without a value in the last. */
export type SpanCounts = ReadonlyMap<string, Float64Array>;

/** Counts how the features and scores of items spread over a model's tenths, span by span, in flat memory. */
export class DriftCounts {
  readonly #edges: ReadonlyMap<string, readonly number[]>;
  readonly #spans = new Map<string, Map<string, Float64Array>>();
  readonly #items = new Map<string, number>();

  /** @param edges inner edges of the bins, by measure; what has none is not counted */
  constructor(edges: ReadonlyMap<string, readonly number[]>) {
    this.#edges = edges;
  }

  /** Counts rows; `spanOf` names the span of a row, null for rows that are not to count. */
  add({ names, values, rows }: FeatureMatrix, scores: Scores, spanOf: (row: number) => string | null): void {
    const spans = Array.from({ length: rows }, (_, row) => spanOf(row));
    for (const span of spans) if (span !== null) this.#items.set(span, this.items(span) + 1);
    const width = names.length;
    for (const [column, name] of names.entries()) {
      this.#count(name, spans, (row) => values[row * width + column] ?? Number.NaN);
    }
    this.#count(scoreMeasures.probability, spans, (row) => scores.probability[row] ?? Number.NaN);
    this.#count(scoreMeasures.expectedDuty, spans, (row) => scores.expectedDuty[row] ?? Number.NaN);
  }

  /** Spans that hold items, in order. */
  spans(): string[] {
    return [...this.#items.keys()].sort();
  }

  items(span: string): number {
    return this.#items.get(span) ?? 0;
  }

  counts(span: string): SpanCounts {
    return this.#spans.get(span) ?? new Map<string, Float64Array>();
  }

  #count(measure: string, spans: readonly (string | null)[], read: (row: number) => number): void {
    const edges = this.#edges.get(measure);
    if (!edges) return;
    for (const [row, span] of spans.entries()) {
      if (span === null) continue;
      const counts = this.#bins(span, measure, edges.length + 2);
      const bin = binOf(read(row), edges);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  }

  #bins(span: string, measure: string, bins: number): Float64Array {
    let measures = this.#spans.get(span);
    if (!measures) {
      measures = new Map();
      this.#spans.set(span, measures);
    }
    let counts = measures.get(measure);
    if (!counts) {
      counts = new Float64Array(bins);
      measures.set(measure, counts);
    }
    return counts;
  }
}

/** Which bin a value falls into: as many edges lie below it; the last where it is not known. */
function binOf(value: number, edges: readonly number[]): number {
  if (Number.isNaN(value)) return edges.length + 1;
  let bin = 0;
  while (bin < edges.length && (edges[bin] ?? 0) < value) bin += 1;
  return bin;
}
