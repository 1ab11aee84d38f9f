import { writeInt16, writeInt32 } from './binary-fields.ts';
import type { CopyRows } from './portion.ts';

const [countBytes, lineBytes] = [2, 8];

/** The same rows, of so many fields, with the line of each as their first field. */
export function withLines({ bytes, ends }: CopyRows, fields: number, lines: Uint32Array): Uint8Array {
  const lined = new Uint8Array(bytes.length + ends.length * lineBytes);
  let [from, to] = [0, 0];
  for (const [row, end] of ends.entries()) {
    to = writeInt16(lined, to, fields + 1);
    to = writeInt32(lined, writeInt32(lined, to, 4), lines[row] ?? 0);
    lined.set(bytes.subarray(from + countBytes, end), to);
    to += end - from - countBytes;
    from = end;
  }
  return lined;
}
