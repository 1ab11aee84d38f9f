const steps = [1, 2, 2.5, 5, 10];

/** Round marks of a scale from zero that holds `largest`: at most six of them, 1 apart, 2, 2.5 or 5 times a power of ten. */
export function scaleTicks(largest: number): readonly number[] {
  if (!(largest > 0) || !Number.isFinite(largest)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(largest / 5));
  const step = (steps.find((one) => one * power * 5 >= largest * (1 - 1e-9)) ?? 10) * power;
  const count = Math.ceil((largest / step) * (1 - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
