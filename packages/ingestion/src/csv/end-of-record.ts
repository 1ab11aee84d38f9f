/** More text is needed to see where the record ends. */
export const unfinished = -1;
/** A closing quote is followed by something other than a delimiter or the end of the line. */
export const broken = -2;

/** Index of the line feed that ends the record beginning at `start` (RFC 4180 quoting), or `unfinished`, or `broken`. */
export function endOfRecord(text: string, start: number, delimiter: string): number {
  let at = start;
  let newline = text.indexOf('\n', at);
  for (;;) {
    if (text[at] === '"') {
      at = endOfQuotes(text, at);
      if (at === unfinished) return unfinished;
      while (text[at] === ' ') at++;
      if (at >= text.length) return unfinished;
      if (text[at] === '\n') return at;
      if (text[at] !== delimiter) return broken;
      if (newline < at) newline = text.indexOf('\n', at);
    } else {
      if (newline === -1) return unfinished;
      at = text.indexOf(delimiter, at);
      if (at === -1 || newline < at) return newline;
    }
    at++;
  }
}

// Index after the closing quote; a doubled quote belongs to the value, and a last one may yet be doubled.
function endOfQuotes(text: string, open: number): number {
  let close = open;
  for (;;) {
    close = text.indexOf('"', close + 1);
    if (close === -1 || close === text.length - 1) return unfinished;
    if (text[close + 1] !== '"') return close + 1;
    close++;
  }
}
