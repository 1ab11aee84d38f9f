/**
 * What a spreadsheet may take for the beginning of a formula: `=`, `+`, `-`, `@`, and their full-width and small forms,
 * behind blanks, invisible characters and quotes, which readers drop or skip. Source: OWASP, "CSV Injection".
 */
const formula = /^[\s\p{Cc}\p{Cf}"']*[=+\-@＝＋－＠﹦﹢﹣﹫−]/u;
const plainNumber = /^-?\d+(\.\d+)?$/;
/** Where a reader with other separators than ours, or none for quotes, would begin a cell. */
const cellEnds = /([,;|\t\r\n])/;
/** A blank of these in front is dropped by readers, which then look at what follows. */
const control = /^'*[\t\r\n]/;
// Nearly every value starts with a letter or digit and has no separator inside.
const harmless = /^[0-9A-Za-z][^,;|\t\r\n]*$/;

/**
 * The text with an apostrophe before everything that a spreadsheet could run as a formula: at its beginning and after
 * each separator inside it, since a reader may take any of them for the end of a cell. Plain numbers stay numbers, also
 * negative ones. `unguardFormulas` gives the text back, whatever it was.
 */
export function guardFormulas(text: string): string {
  if (harmless.test(text) || text === '') return text;
  const guarded = text.split(cellEnds).map(guardCell).join('');
  return control.test(text) ? `'${guarded}` : guarded;
}

/** Takes off the apostrophes that `guardFormulas` puts, and no others. */
export function unguardFormulas(text: string): string {
  if (!text.includes("'")) return text;
  const inner = text.startsWith("'") && control.test(text.slice(1)) ? text.slice(1) : text;
  return inner.split(cellEnds).map(unguardCell).join('');
}

// What starts with an apostrophe before a formula gets one more, so that the first always is ours.
const isFormula = (cell: string) => formula.test(cell) && !plainNumber.test(cell);
const guardCell = (cell: string) => (isFormula(cell) ? `'${cell}` : cell);
const unguardCell = (cell: string) => (cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell);
