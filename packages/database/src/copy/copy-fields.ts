const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Values in the text format of COPY, without the end of the row. Source: PostgreSQL manual, COPY, "Text Format". */
export function copyFields(values: readonly (string | null)[]): string {
  let fields = '';
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? null;
    if (index > 0) fields += '\t';
    if (value === null) fields += '\\N';
    else fields += special.test(value) ? escaped(value) : value;
  }
  return fields;
}

function escaped(value: string): string {
  return value.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}
