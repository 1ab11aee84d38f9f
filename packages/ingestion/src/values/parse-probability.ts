import { numberOutOfRange, type ParseCell } from './parsed.ts';

/** A probability above 0 and at most 1; nothing was ever selected with none. */
export function probabilityParser(parseDecimal: ParseCell): ParseCell {
  return (text) => {
    const parsed = parseDecimal(text);
    if (typeof parsed !== 'string') return parsed;
    return Number(parsed) > 0 && Number(parsed) <= 1 ? parsed : numberOutOfRange;
  };
}
