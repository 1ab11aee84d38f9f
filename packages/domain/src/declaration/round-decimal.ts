/**
 * A non-negative decimal text rounded half up to so many places, without trailing zeros after the point.
 * `roundDecimal('241.58000000000004', 12)` is `'241.58'`. Exact: works on the digits, never on a binary number.
 */
export function roundDecimal(text: string, places: number): string {
  const [whole = '', part = ''] = text.split('.');
  if (part.length <= places) return withoutTrailingZeros(whole, part);
  const kept = BigInt(whole + part.slice(0, places)) + (part.charAt(places) >= '5' ? 1n : 0n);
  const digits = kept.toString().padStart(places + 1, '0');
  const point = digits.length - places;
  return withoutTrailingZeros(digits.slice(0, point), digits.slice(point));
}

function withoutTrailingZeros(whole: string, part: string): string {
  const trimmed = part.replace(/0+$/, '');
  return trimmed === '' ? whole : `${whole}.${trimmed}`;
}
