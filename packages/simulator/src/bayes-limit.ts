import { type ExaminedPercent, examinedPercents } from '@tidewaiter/domain';
import type { Truth } from './simulated-item.ts';

/** All that the limit looks at. */
type Judged = {
  readonly truth: Pick<Truth, 'nonCompliant' | 'additionalDuty' | 'probability' | 'expectedAdditionalDuty'>;
};

/** The best that any ranking could reach on a stream, by share of items examined (percent). */
export interface BayesLimit {
  readonly items: number;
  readonly nonCompliant: number;
  /** Share non-compliant among the first, ranked by true probability. */
  readonly precision: Record<ExaminedPercent, number>;
  /** Share of all evaded duty among the first, ranked by true expected duty. */
  readonly revenueRecall: Record<ExaminedPercent, number>;
}

const bins = 1 << 16;

/** Counts and gains by bin of a score from 0 to 1, so that ten million items take no more room than ten. */
class Ranking {
  private readonly counts = new Float64Array(bins);
  private readonly gains = new Float64Array(bins);
  private total = 0;

  add(score: number, gain: number): void {
    const bin = Math.min(bins - 1, Math.floor(score * bins));
    this.counts[bin] = (this.counts[bin] ?? 0) + 1;
    this.gains[bin] = (this.gains[bin] ?? 0) + gain;
    this.total += 1;
  }

  /** Gain of the best `percent` of items; of a bin cut in two, the share that is in. */
  gainAt(percent: number): number {
    let left = (this.total * percent) / 100;
    let gain = 0;
    for (let bin = bins - 1; bin >= 0 && left > 0; bin -= 1) {
      const count = this.counts[bin] ?? 0;
      if (count === 0) continue;
      gain += (this.gains[bin] ?? 0) * Math.min(1, left / count);
      left -= count;
    }
    return gain;
  }
}

function byPercent(measure: (percent: number) => number): Record<ExaminedPercent, number> {
  const [one, two, five, ten] = examinedPercents.map((percent) => measure(Number(percent)));
  return { '1': one ?? 0, '2': two ?? 0, '5': five ?? 0, '10': ten ?? 0 };
}

/** Ranks a stream, or the part of it that is handed over, by what its maker knows. */
export function bayesLimit(stream: Iterable<Judged>): BayesLimit {
  const byProbability = new Ranking();
  const byLoss = new Ranking();
  let items = 0;
  let nonCompliant = 0;
  let evaded = 0;
  for (const { truth } of stream) {
    items += 1;
    nonCompliant += truth.nonCompliant ? 1 : 0;
    evaded += truth.additionalDuty;
    byProbability.add(truth.probability, truth.nonCompliant ? 1 : 0);
    // Losses run over many orders of magnitude: bins even in the log, up to 10^10.
    byLoss.add(Math.log1p(truth.expectedAdditionalDuty) / 23.1, truth.additionalDuty);
  }
  return {
    items,
    nonCompliant,
    precision: byPercent((percent) => byProbability.gainAt(percent) / Math.max(1, (items * percent) / 100)),
    revenueRecall: byPercent((percent) => (evaded === 0 ? 0 : byLoss.gainAt(percent) / evaded)),
  };
}
