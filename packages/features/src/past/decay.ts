const longest = 4096;

/** Half-life of the recent rates, in days. */
export const recentHalfLife = 60;
/** Half-life of the recent volume of a trader, in days. */
export const volumeHalfLife = 30;

const tableOf = (halfLife: number) => Float64Array.from({ length: longest }, (_, age) => 2 ** (-age / halfLife));
const recent = tableOf(recentHalfLife);
const volume = tableOf(volumeHalfLife);

/**
 * Weight left of an outcome known `days` ago: 2^(−days ÷ half-life), days whole; 1 for a negative age. Zero beyond 4,096.
 */
export function recentDecay(days: number): number {
  return days <= 0 ? 1 : days >= longest ? 0 : (recent[days] ?? 0);
}

/** The same of an item registered `days` ago, by the half-life of a trader's volume. */
export function volumeDecay(days: number): number {
  return days <= 0 ? 1 : days >= longest ? 0 : (volume[days] ?? 0);
}
