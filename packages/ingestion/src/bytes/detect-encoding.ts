import { TextDecoder } from 'node:util';
import { notReadable } from './detect-format.ts';
import { refuseForeignScript } from './refuse-foreign-script.ts';

export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'iso-8859-1', 'windows-1252'] as const;
/** How the text of a file is written in bytes. */
export type TextEncoding = (typeof textEncodings)[number];

/** The encoding is told from so many bytes at the start of a file, however it was cut on its way. */
export const encodingHead = 1_048_576;

const asUtf8 = 'Save it as UTF-8 (in a spreadsheet: "CSV UTF-8") and send it again.';

/**
 * The encoding of a file, from its first MiB (`whole` where that is all of it). UTF-16 by its mark or its zero bytes;
 * then strict UTF-8; then Windows-1252, called ISO-8859-1 where it has none of the characters that tell the two apart.
 * @throws TidewaiterError `unreadable_file` naming what was found: UTF-32, EBCDIC, another script's encoding, binary data
 */
export function detectEncoding(head: Uint8Array, whole: boolean): TextEncoding {
  if (isUtf32(head)) throw notReadable('text in UTF-32', asUtf8);
  const wide = utf16Of(head);
  if (wide !== null) return wide;
  if (isUtf8(head, whole)) {
    if (hasControls(head)) throw notReadable('binary data', 'Export the data as CSV, XLSX or Parquet.');
    return 'utf-8';
  }
  if (isEbcdic(head)) throw notReadable('text in EBCDIC, as mainframes write it', asUtf8);
  if (hasControls(head)) throw notReadable('binary data', 'Export the data as CSV, XLSX or Parquet.');
  refuseForeignScript(head);
  return head.some((byte) => byte >= 0x80 && byte < 0xa0) ? 'windows-1252' : 'iso-8859-1';
}

function isUtf32(head: Uint8Array): boolean {
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return true;
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return true;
  const start = head.subarray(0, 64);
  if (start.length < 16) return false;
  const filled = [0, 0, 0, 0];
  for (const [at, byte] of start.entries()) if (byte !== 0) filled[at % 4] = (filled[at % 4] ?? 0) + 1;
  const [first = 0, second = 0, third = 0, fourth = 0] = filled;
  return second + third === 0 && (first === 0) !== (fourth === 0);
}

// Most of a table's text is digits, separators and Latin letters: in UTF-16 every second byte of those is zero.
function utf16Of(head: Uint8Array): TextEncoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const start = head.subarray(0, 1024);
  const pairs = start.length >> 1;
  if (pairs === 0) return null;
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (start[at] === 0) even++;
    if (start[at + 1] === 0) odd++;
  }
  if (odd > pairs * 0.6 && even === 0) return 'utf-16le';
  if (even > pairs * 0.6 && odd === 0) return 'utf-16be';
  return null;
}

function isUtf8(head: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !whole });
    return true;
  } catch {
    // A last character cut by the end of the file is damage to a text in UTF-8, not another encoding.
    return whole && head.length > 4 && endsCut(head);
  }
}

function endsCut(head: Uint8Array): boolean {
  for (let back = 1; back <= 3; back++) {
    const byte = head[head.length - back] ?? 0;
    if (byte >= 0xc2) {
      const before = head.subarray(0, head.length - back);
      return before.some((one) => one >= 0x80) && isUtf8(before, false) && isUtf8(head, false);
    }
    if (byte < 0x80) return false;
  }
  return false;
}

// A text's first line holds no control characters but tabs; some formats put a line feed early to catch text transfers.
function hasControls(head: Uint8Array): boolean {
  const lineEnd = head.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  const firstLine = head.subarray(0, Math.min(1024, Math.max(16, lineEnd === -1 ? head.length : lineEnd)));
  return firstLine.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
}

// In EBCDIC digits are F0 to F9, letters 81 to E9 with gaps, a space 40, a comma 6B, a new line 15 or 25.
function isEbcdic(head: Uint8Array): boolean {
  const start = head.subarray(0, 4096);
  let fits = 0;
  for (const byte of start) {
    if ((byte >= 0x81 && byte <= 0xa9) || (byte >= 0xc1 && byte <= 0xe9) || (byte >= 0xf0 && byte <= 0xf9)) fits++;
    else if ([0x40, 0x6b, 0x4b, 0x60, 0x6d, 0x5e, 0x15, 0x25, 0x0d].includes(byte)) fits++;
  }
  return start.length > 0 && fits > start.length * 0.9;
}
