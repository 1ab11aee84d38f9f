import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The ways in which a text may lie in a file: as it is, in either case, in UTF-16, in hexadecimal and in base64. */
export function writingsOf(text: string): readonly Buffer[] {
  const cases = [text, text.toLowerCase(), text.toUpperCase()];
  return cases.flatMap((one) => {
    const utf8 = Buffer.from(one, 'utf8');
    const hex = utf8.toString('hex');
    // Without its last byte it is found in either byte order.
    const utf16 = Buffer.from(one, 'utf16le').subarray(0, -1);
    return [
      utf8,
      utf16,
      Buffer.from(hex),
      Buffer.from(hex.toUpperCase()),
      ...[0, 1, 2].map((at) => base64At(utf8, at)),
    ];
  });
}

// Three bytes make four characters: what a text looks like depends on how many bytes stand before it.
function base64At(bytes: Buffer, before: number): Buffer {
  const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
  const from = before === 0 ? 0 : before + 1;
  const to = Math.floor(((before + bytes.length) * 4) / 3);
  return Buffer.from(whole.slice(from, to));
}

/** Files of a folder, and of those in it, that hold the text in any writing. */
export function filesWith(folder: string, text: string): readonly string[] {
  const writings = writingsOf(text);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((file) => path.join(file.parentPath, file.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return writings.some((writing) => bytes.includes(writing));
    });
}
