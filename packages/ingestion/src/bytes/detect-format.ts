import { TidewaiterError } from '@tidewaiter/domain';

/** Formats that are read. */
export type FileFormat = 'csv' | 'csv.gz' | 'xlsx' | 'parquet';

const asCsv = 'In the spreadsheet, save the sheet as "CSV UTF-8" or as XLSX.';

const taken: readonly (readonly [format: FileFormat, bytes: readonly number[]])[] = [
  ['csv.gz', [0x1f, 0x8b]],
  ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
];

const refused: readonly (readonly [kind: string, bytes: readonly number[], mend: string])[] = [
  ['an old (xls) or password-protected spreadsheet', [0xd0, 0xcf, 0x11, 0xe0], asCsv],
  ['an encrypted Parquet file', [0x50, 0x41, 0x52, 0x45], 'Decrypt it first.'],
  ['a zstd archive', [0x28, 0xb5, 0x2f, 0xfd], 'Unpack it first, or pack it with gzip.'],
  ['a bzip2 archive', [0x42, 0x5a, 0x68], 'Unpack it first, or pack it with gzip.'],
  ['an xz archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a], 'Unpack it first, or pack it with gzip.'],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf], 'Unpack it first, or pack it with gzip.'],
  ['a PDF', [0x25, 0x50, 0x44, 0x46], 'Export the data as CSV.'],
];

const markup: readonly (readonly [kind: string, start: RegExp])[] = [
  ['an HTML or XML page', /^\s*</],
  ['JSON', /^\s*[[{]/],
];

/** The format that the first bytes of a file tell; text is CSV. @throws TidewaiterError `unreadable_file` by its name */
export function detectFormat(head: Uint8Array): FileFormat {
  for (const [format, bytes] of taken) if (startsWith(head, bytes)) return format;
  for (const [kind, bytes, mend] of refused) if (startsWith(head, bytes)) throw notReadable(kind, mend);
  const start = Buffer.from(head.subarray(0, 64)).toString('latin1').replace(/^ï»¿/, '');
  for (const [kind, shape] of markup) if (shape.test(start)) throw notReadable(kind, 'Export the data as CSV.');
  return 'csv';
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

/** What stands in the way of reading a file of that kind, and what to do. */
export function notReadable(kind: string, mend: string): TidewaiterError {
  return new TidewaiterError('unreadable_file', `The file is ${kind}, which is not read here. ${mend}`, {
    found: kind,
  });
}
