/** Turns every line end (`\r\n`, `\r`, `\n`) of text in pieces into `\n`; a `\r` at the end waits for what follows. */
export function lineEndNormalizer(): (piece: string, last: boolean) => string {
  let waiting = false;
  return (piece, last) => {
    const text = waiting ? `\r${piece}` : piece;
    waiting = !last && text.endsWith('\r');
    const ready = waiting ? text.slice(0, -1) : text;
    return ready.includes('\r') ? ready.replace(/\r\n?/g, '\n') : ready;
  };
}

/** How many lines end in the text. */
export function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
