/** How many of `items` are examined at `percent`: rounded up, so at least one where there is one. */
export function examinedItems(items: number, percent: number): number {
  return Math.max(0, Math.ceil((items * percent) / 100 - 1e-9));
}
