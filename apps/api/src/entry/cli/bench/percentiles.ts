/** Times of one question, in milliseconds. */
export interface Percentiles {
  readonly name: string;
  readonly asked: number;
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly p99_ms: number;
}

/** Nearest-rank percentiles of the times that a question took. */
export function percentilesOf(name: string, milliseconds: readonly number[]): Percentiles {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(10 * (sorted[Math.ceil(share * sorted.length) - 1] ?? 0)) / 10;
  return { name, asked: sorted.length, p50_ms: at(0.5), p95_ms: at(0.95), p99_ms: at(0.99) };
}

export function percentileLine({ name, asked, p50_ms, p95_ms, p99_ms }: Percentiles): string {
  const columns = [p50_ms, p95_ms, p99_ms].map((time) => time.toFixed(1).padStart(8)).join(' ');
  return `  ${name.padEnd(24)} ${columns} ms (p50, p95, p99 of ${asked})`;
}
