import { TextDecoder } from 'node:util';

/** Turns the next bytes into text; `last` asks for what was held back. Throws `InvalidBytes`. */
export type Decode = (bytes: Uint8Array, last: boolean) => string;

/** Bytes that are no text, with the text of the same piece that stands before them. */
export class InvalidBytes extends Error {
  readonly before: string;

  constructor(before: string) {
    super('invalid bytes');
    this.before = before;
  }
}

/** Strict UTF-8 in pieces, without the BOM; a character cut by the pieces waits for its rest. */
export function utf8Decoder(): Decode {
  // Whole characters at a time, not a streaming decoder: that takes the slow road in Node 20.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let waiting = new Uint8Array(0);
  let first = true;

  return (bytes, last) => {
    const all = waiting.length === 0 ? bytes : Buffer.concat([waiting, bytes]);
    const end = last ? all.length : wholeCharacters(all);
    const ready = all.subarray(0, end);
    waiting = Uint8Array.from(all.subarray(end));
    const text = decodeOrThrow(decoder, ready);
    if (!first || text === '') return text;
    first = false;
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  };
}

function decodeOrThrow(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new InvalidBytes(validText(bytes));
  }
}

// A replacement character may have been in the file already: then its three bytes stand there.
function validText(bytes: Uint8Array): string {
  const lenient = Buffer.from(bytes).toString('utf8');
  let offset = 0;
  let from = 0;
  for (let at = lenient.indexOf('\ufffd'); at !== -1; at = lenient.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(lenient.slice(from, at));
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return lenient.slice(0, at);
    offset += 3;
    from = at + 1;
  }
  return lenient;
}

// Length without a character that the end of the bytes cuts: at most three bytes of it can be there.
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
