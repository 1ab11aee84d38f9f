/**
 * Shares out, in place, what is missing between the sum of `contributions` and `wanted`: in proportion to their
 * sizes, or evenly where all are zero.
 */
export function settleResidual(contributions: Float32Array, wanted: number): void {
  let sum = 0;
  let size = 0;
  for (const contribution of contributions) {
    sum += contribution;
    size += Math.abs(contribution);
  }
  const missing = wanted - sum;
  for (let i = 0; i < contributions.length; i++) {
    const own = contributions[i] ?? 0;
    contributions[i] = own + missing * (size > 0 ? Math.abs(own) / size : 1 / contributions.length);
  }
}
