import type { Archive } from './open-archive.ts';
import { parseXml } from './parse-xml.ts';

/** How a number is shown: as a date, as that many digits with leading zeros, or as it is. */
export type NumberFormat = 'date' | 'number' | { readonly digits: number };

const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** The number format of each cell style, by its number. Source: ECMA-376 part 1, 18.8.30. */
export async function readNumberFormats(archive: Archive): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCellStyles = false;
  await parseXml(archive.text('xl/styles.xml'), {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      const id = Number(attribute('numFmtId') ?? 0);
      const code = codes.get(id);
      formats.push(code === undefined ? (builtInDates.has(id) ? 'date' : 'number') : numberFormatOf(code));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return formats;
}

/** The kind of a format code: a date where it shows a year or a day, outside quotes, brackets and escapes. */
export function numberFormatOf(code: string): NumberFormat {
  const [first = ''] = code.split(';');
  const bare = first
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase();
  if (/^0{2,15}$/.test(bare)) return { digits: bare.length };
  return /[yd]/.test(bare.replace(/general|standard/g, '')) ? 'date' : 'number';
}
