/** ln(a ÷ b); `NaN` where either is missing or not above zero. */
export function logRatio(a: number | null, b: number | null): number {
  return a !== null && b !== null && a > 0 && b > 0 ? Math.log(a / b) : Number.NaN;
}

/** Added to a share before its logarithm is taken, so that a part of zero stays finite. */
export const leastShare = 1e-6;

/** ln(part ÷ whole + 10⁻⁶); `NaN` where either is missing or the whole is zero. */
export function logShare(part: number | null, whole: number | null): number {
  return part !== null && whole !== null && part >= 0 && whole > 0 ? Math.log(part / whole + leastShare) : Number.NaN;
}
