/** A number, or decimal text as money travels, as `Intl` takes it without rounding; null where it is no number. */
export function numberText(value: number | string): number | `${number}` | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return isNumeric(value) ? value : null;
}

function isNumeric(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}
