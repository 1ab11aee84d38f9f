import type { DutyCurve } from './calibration.ts';

/** Rows with a duty from which a curve is worth more than it wobbles. */
const enoughAssessed = 30;

/** Variance grows as this power of the mean: between counts (1) and amounts (2), as sums of a chance number of amounts do. */
const variancePower = 1.4;

/** Pull of the exponent to "as foretold", in units of its information. */
const pull = 5;

const steps = 50;

/**
 * Curve `factor × expected^(1 + power)` that makes expected duties agree with assessed ones from the smallest to the
 * largest: a hurdle model whose amounts are fitted in logs foretells too much for cheap items and too little for dear
 * ones. Fitted by quasi-likelihood with log link and Tweedie variance. It rises, so no ranking changes. As foretold
 * where fewer than 30 rows brought any duty.
 *
 * @param expected expected duty of each row, currency
 * @param duty duty assessed
 * Source: Tweedie models for claims with exact zeros (Jørgensen & Souza 1994), power 1.4 as is usual for them
 */
export function fitDutyCurve(
  expected: ArrayLike<number>,
  duty: ArrayLike<number>,
  weights: ArrayLike<number>,
): DutyCurve {
  const rows = Array.from({ length: duty.length }, (_, row) => row).filter((row) => (expected[row] ?? 0) > 0);
  if (rows.filter((row) => (duty[row] ?? 0) > 0).length < enoughAssessed) return { factor: 1, power: 0 };
  const total = (of: (row: number) => number) => rows.reduce((sum, row) => sum + (weights[row] ?? 0) * of(row), 0);
  const weight = total(() => 1);
  const scale = total((row) => duty[row] ?? 0) / weight;
  const logs = rows.map((row) => Math.log(expected[row] ?? 1));
  // Around the mean by amount the two numbers hardly depend on each other.
  const center =
    rows.reduce((sum, row, i) => sum + (weights[row] ?? 0) * (expected[row] ?? 0) * (logs[i] ?? 0), 0) /
    total((row) => expected[row] ?? 0);
  let [level, power] = [0, 0];
  for (let step = 0; step < steps; step++) {
    let [slope0, slope1, bend00, bend01, bend11] = [0, -pull * power, 1e-9, 0, pull];
    rows.forEach((row, i) => {
      const x = (logs[i] ?? 0) - center;
      const mean = Math.exp((logs[i] ?? 0) + level + power * x) / scale;
      const counts = (((weights[row] ?? 0) * rows.length) / weight) * mean ** (1 - variancePower);
      const miss = counts * ((duty[row] ?? 0) / scale - mean);
      slope0 += miss;
      slope1 += miss * x;
      bend00 += counts * mean;
      bend01 += counts * mean * x;
      bend11 += counts * mean * x * x;
    });
    const area = bend00 * bend11 - bend01 ** 2;
    const [up, steeper] = [(bend11 * slope0 - bend01 * slope1) / area, (bend00 * slope1 - bend01 * slope0) / area];
    level = within(level + within(up, 0.5), 3);
    power = within(power + within(steeper, 0.3), 0.5);
    if (Math.abs(up) + Math.abs(steeper) < 1e-7) break;
  }
  return { factor: Math.exp(level - power * center), power };
}

const within = (value: number, most: number) => Math.max(-most, Math.min(most, value));
