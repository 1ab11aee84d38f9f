import { notANumber, type ParseCell } from './parsed.ts';

const grouped = {
  '.': /^([+-]?\d{1,3})((?:[, \u00a0\u202f'’]\d{3})+)(\.\d*)?$/,
  ',': /^([+-]?\d{1,3})((?:[. \u00a0\u202f'’]\d{3})+)(,\d*)?$/,
} as const;

/**
 * A number whose thousands may be grouped, where the mapping says which sign is the decimal one: `1.234,50` with a
 * comma. Groups are of three digits from the first on; anything else goes to `parse` as it stands.
 */
export function groupedDecimalParser(decimalSign: '.' | ',', parse: ParseCell): ParseCell {
  const shape = grouped[decimalSign];
  return (text) => {
    const match = shape.exec(text);
    // A point in a file of decimal commas groups or errs; it never is the decimal sign.
    if (!match) return decimalSign === ',' && text.includes('.') ? notANumber : parse(text);
    const [, first = '', groups = '', part = ''] = match;
    return parse(`${first}${groups.replace(/\D/g, '')}${part}`);
  };
}
