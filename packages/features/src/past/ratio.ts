/** ln(a ÷ b); `NaN` where either is missing or not above zero. */
export function logRatio(a: number | null, b: number | null): number {
  return a !== null && b !== null && a > 0 && b > 0 ? Math.log(a / b) : Number.NaN;
}

/** ln(part ÷ whole + 10⁻⁶), so that a part of zero stays finite; `NaN` where either is missing or the whole is zero. */
export function logShare(part: number | null, whole: number | null): number {
  return part !== null && whole !== null && part >= 0 && whole > 0 ? Math.log(part / whole + 1e-6) : Number.NaN;
}
