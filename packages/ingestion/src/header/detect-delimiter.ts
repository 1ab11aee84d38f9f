import { splitFields } from '../csv/split-fields.ts';

const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The delimiter under which the header shows most known columns, or, where it shows none, most columns. */
export function detectDelimiter(
  line: string,
  isKnown: (name: string) => boolean,
): { delimiter: Delimiter; fields: string[] } {
  const tries = delimiters.map((delimiter) => {
    const fields = splitFields(`${line}\n`, delimiter)[0] ?? [];
    return { delimiter, fields, recognised: fields.filter((field) => isKnown(field)).length };
  });
  const [best = { delimiter: ',' as const, fields: [] }] = tries.sort(
    (a, b) => b.recognised - a.recognised || b.fields.length - a.fields.length,
  );
  return { delimiter: best.delimiter, fields: best.fields };
}
