import { leadingZeroLost, type Parsed, tooLong, unknownCode } from './parsed.ts';

const digits = /^\d{6,12}$/;

/** An HS code of 6 to 12 digits; the dots and spaces of the printed nomenclature (`8528.72`) are taken out. */
export function parseHsCode(text: string): Parsed {
  if (digits.test(text)) return text;
  const bare = text.replace(/[. \u00a0]/g, '');
  if (digits.test(bare)) return bare;
  if (/^\d{5}$/.test(bare)) return leadingZeroLost;
  return /^\d{13,}$/.test(bare) ? tooLong : unknownCode;
}

/** An HS6 code that a spreadsheet may have read as a number: the leading zero it took is given back. */
export function parseHs6Code(text: string): Parsed {
  return parseHsCode(/^\d{5}$/.test(text) ? `0${text}` : text);
}
