import type { Scores } from '../model.ts';
import { type Calibration, calibrated } from './calibration.ts';

/** Calibrates both numbers; the expected duty is probability × duty if non-compliant, so it follows its probability, and then its own curve. */
export function calibratedScores(calibration: Calibration, raw: Scores): Scores {
  const probability = raw.probability.map((value) => calibrated(calibration, value));
  const { factor, power } = calibration.dutyCurve;
  const expectedDuty = raw.expectedDuty.map((value, row) => {
    const chance = raw.probability[row] ?? 0;
    const expected = chance > 0 ? (value / chance) * (probability[row] ?? 0) * calibration.dutyFactor : 0;
    return expected > 0 ? factor * expected ** (1 + power) : 0;
  });
  return { probability, expectedDuty };
}
