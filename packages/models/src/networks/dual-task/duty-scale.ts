import { z } from 'zod';
import type { TrainingData } from '../../training-data.ts';

/** The duty head speaks in standard deviations of the log duty; this turns it into currency. */
export const dutyScaleSchema = z.object({
  mean: z.number(),
  deviation: z.number().positive(),
  /** Bounds of the head in its own unit: no item is expected to pay more than was ever seen. */
  low: z.number(),
  high: z.number(),
  /** Mean duty over the exponential of the predicted log: what taking logs loses (Duan's smearing). */
  smearing: z.number(),
});
export type DutyScale = z.infer<typeof dutyScaleSchema>;

/** Fits the scale on the non-compliant rows with a duty; null where there are too few of them to learn from. */
export function fitDutyScale({ labels, duty }: TrainingData): DutyScale | null {
  const logs: number[] = [];
  for (let row = 0; row < labels.length; row++) {
    const assessed = duty[row] ?? 0;
    if (labels[row] === 1 && assessed > 0 && Number.isFinite(assessed)) logs.push(Math.log1p(assessed));
  }
  if (logs.length < 10) return null;
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length;
  const deviation = Math.max(Math.sqrt(variance), 1e-3);
  const ends = logs.reduce(({ low, high }, log) => ({ low: Math.min(low, log), high: Math.max(high, log) }), {
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
  });
  return { mean, deviation, low: (ends.low - mean) / deviation, high: (ends.high - mean) / deviation, smearing: 1 };
}

/** Standardised log duty of a row, NaN where it says nothing: compliant, or none assessed. */
export function dutyTarget(scale: DutyScale | null, label: number, duty: number): number {
  if (!scale || label !== 1 || !(duty > 0)) return Number.NaN;
  return (Math.log1p(duty) - scale.mean) / scale.deviation;
}

/** Duty, in currency, of an item if it is non-compliant. */
export function dutyOf(scale: DutyScale, output: number): number {
  const held = Math.max(scale.low, Math.min(scale.high, output));
  return scale.smearing * Math.expm1(scale.mean + scale.deviation * held);
}
