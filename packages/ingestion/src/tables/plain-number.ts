/** A double as decimal text without an exponent: the shortest that reads back as the same number. */
export function plainNumber(number: number): string {
  const text = String(number);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', part = '', power = '0'] = match;
  const digits = whole + part;
  const pointAt = 1 + Number(power);
  if (pointAt <= 0) return `${sign}0.${'0'.repeat(-pointAt)}${digits}`;
  return `${sign}${digits.padEnd(pointAt, '0')}`;
}

/** A single-precision number as the shortest decimal text that reads back as the same one: 0.1, not 0.100000001. */
export function plainSingle(number: number): string {
  for (let precision = 6; precision < 9; precision++) {
    const near = Number(number.toPrecision(precision));
    if (Math.fround(near) === number) return plainNumber(near);
  }
  return plainNumber(Number(number.toPrecision(9)));
}

/** A whole number of the smallest units as decimal text with so many places: 12345 and 2 give 123.45. */
export function scaledInteger(unscaled: bigint, scale: number): string {
  if (scale <= 0) return (unscaled * 10n ** BigInt(-scale)).toString();
  const sign = unscaled < 0n ? '-' : '';
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
