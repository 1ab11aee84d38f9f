import type { ReliabilityBin } from '@tidewaiter/domain';

/** Mean distance between predicted and observed over the bins of a reliability plot, by items; null without items. */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number | null {
  const items = bins.reduce((sum, bin) => sum + bin.items, 0);
  if (items === 0) return null;
  return bins.reduce((sum, bin) => sum + (bin.items / items) * Math.abs(bin.predicted - bin.observed), 0);
}
