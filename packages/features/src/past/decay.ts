const tables = new Map<number, Float64Array>();
const longest = 4096;

/**
 * Weight left of something `days` old: 2^(−days ÷ halfLife), both in days; 1 for a negative age. Zero beyond 4,096 days.
 */
export function decay(days: number, halfLife: number): number {
  if (days <= 0) return 1;
  if (days >= longest) return 0;
  let table = tables.get(halfLife);
  if (!table) {
    table = Float64Array.from({ length: longest }, (_, age) => 2 ** (-age / halfLife));
    tables.set(halfLife, table);
  }
  return table[Math.floor(days)] ?? 0;
}
