/** The column of a cell reference, counted from 0: 2 of `C7`; null where it is none. */
export function columnOf(reference: string): number | null {
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column >= 1 && column <= 16_384 ? column - 1 : null;
}
