import { z } from 'zod';
import { logistic, logit } from './logit.ts';

/** `factor × expected^(1 + power)`; see `fitDutyCurve`. */
const dutyCurveSchema = z.object({ factor: z.number().positive(), power: z.number().min(-0.5).max(0.5) });
export type DutyCurve = z.infer<typeof dutyCurveSchema>;

/** Strictly rising maps from a raw probability to a calibrated one, and from an expected duty to one that was assessed. */
export const calibrationSchema = z.object({
  slope: z.number().positive(),
  intercept: z.number(),
  /** Knots of the isotonic part; empty where there were too few rows for it. */
  knots: z.array(z.object({ logit: z.number(), rate: z.number() })),
  dutyFactor: z.number().positive(),
  /** Put on the expected duty after its factor; artefacts made before there was one have none. */
  dutyCurve: dutyCurveSchema.default({ factor: 1, power: 0 }),
});
export type Calibration = z.infer<typeof calibrationSchema>;

/** Share of the smooth curve in the mix: it breaks the ties that steps would make, and keeps 0 and 1 out of reach. */
const smoothShare = 0.03;

/** Calibrated probability of a raw one; a higher raw probability never gets a lower one. */
export function calibrated({ slope, intercept, knots }: Calibration, probability: number): number {
  const x = logit(probability);
  const smooth = logistic(slope * x + intercept);
  return knots.length === 0 ? smooth : smoothShare * smooth + (1 - smoothShare) * between(knots, x);
}

function between(knots: Calibration['knots'], x: number): number {
  let low = 0;
  let high = knots.length - 1;
  if (x <= (knots[low]?.logit ?? 0)) return knots[low]?.rate ?? 0;
  if (x >= (knots[high]?.logit ?? 0)) return knots[high]?.rate ?? 0;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((knots[middle]?.logit ?? 0) <= x) low = middle;
    else high = middle;
  }
  const from = knots[low] ?? { logit: 0, rate: 0 };
  const to = knots[high] ?? from;
  return from.rate + ((to.rate - from.rate) * (x - from.logit)) / (to.logit - from.logit);
}
