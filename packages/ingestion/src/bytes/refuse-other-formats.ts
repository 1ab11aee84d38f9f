import { TidewaiterError } from '@tidewaiter/domain';

const signatures: readonly (readonly [kind: string, bytes: readonly number[], mend: string])[] = [
  ['a spreadsheet or zip archive', [0x50, 0x4b, 0x03, 0x04], 'In the spreadsheet, save the sheet as "CSV UTF-8".'],
  ['an old spreadsheet (xls)', [0xd0, 0xcf, 0x11, 0xe0], 'In the spreadsheet, save the sheet as "CSV UTF-8".'],
  ['a gzip archive', [0x1f, 0x8b], 'Unpack it first.'],
  ['a zstd archive', [0x28, 0xb5, 0x2f, 0xfd], 'Unpack it first.'],
  ['a PDF', [0x25, 0x50, 0x44, 0x46], 'Export the data as CSV.'],
  ['a Parquet file', [0x50, 0x41, 0x52, 0x31], 'Export the data as CSV.'],
];

const markup: readonly (readonly [kind: string, start: RegExp])[] = [
  ['an HTML or XML page', /^\s*</],
  ['JSON', /^\s*[[{]/],
];

/** Refuses, by its name, a file whose first bytes are those of another format. @throws TidewaiterError `unreadable_file` */
export function refuseOtherFormats(head: Uint8Array): void {
  for (const [kind, bytes, mend] of signatures) {
    if (bytes.every((byte, at) => head[at] === byte)) throw notCsv(kind, mend);
  }
  if (isBinary(head)) throw notCsv('binary data, or UTF-16 without its mark', 'Save it as "CSV UTF-8".');
  const start = Buffer.from(head.subarray(0, 64)).toString('latin1').replace(/^ï»¿/, '');
  for (const [kind, shape] of markup) if (shape.test(start)) throw notCsv(kind, 'Export the data as CSV.');
}

// A text's first line holds no control characters but tabs; some formats put a line feed early to catch text transfers.
function isBinary(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  const lineEnd = head.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  const firstLine = head.subarray(0, Math.min(1024, Math.max(16, lineEnd === -1 ? head.length : lineEnd)));
  return firstLine.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
}

function notCsv(kind: string, mend: string): TidewaiterError {
  return new TidewaiterError('unreadable_file', `The file is ${kind}, not a CSV. ${mend}`, { found: kind });
}
