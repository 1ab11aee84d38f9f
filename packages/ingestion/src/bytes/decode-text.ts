import { TidewaiterError } from '@tidewaiter/domain';
import { detectEncoding, encodingHead, type TextEncoding } from './detect-encoding.ts';
import { detectFormat, notReadable } from './detect-format.ts';
import { countLineEnds, lineEndNormalizer } from './line-ends.ts';
import { type Decode, InvalidBytes, utf8Decoder } from './utf8-decoder.ts';
import { utf16Decoder } from './utf16-decoder.ts';
import { westernDecoder } from './western-decoder.ts';

const nothing = new Uint8Array(0);

/** A piece of the file's text with `\n` line ends, and the encoding that it was found to be in. */
export interface TextPiece {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly last: boolean;
}

/**
 * Bytes into text, in the encoding that the first MiB is found to be in; with `whole` false, they are but a beginning,
 * and what is cut off at their end is left out.
 * @throws TidewaiterError `unreadable_file` for what is no text, `bad_encoding` naming the line on which it ceases to be
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>, whole = true): AsyncGenerator<TextPiece> {
  const normalize = lineEndNormalizer();
  let line = 1;
  let reading: { readonly encoding: TextEncoding; readonly decode: Decode } | null = null;
  let waiting: Uint8Array[] = [];
  let size = 0;

  function open(all: boolean) {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    const head = bytes.subarray(0, encodingHead);
    if (detectFormat(head) !== 'csv') throw notReadable('packed twice', 'Unpack it once and send it again.');
    const encoding = detectEncoding(head, all && head.length === bytes.length);
    reading = { encoding, decode: decoderOf(encoding) };
    return { bytes, reading };
  }

  function piece(bytes: Uint8Array, last: boolean, { encoding, decode }: NonNullable<typeof reading>): TextPiece {
    try {
      const text = normalize(decode(bytes, last), last);
      line += countLineEnds(text);
      return { text, encoding, last };
    } catch (error) {
      if (!(error instanceof InvalidBytes)) throw error;
      throw badEncoding(line + countLineEnds(normalize(error.before, true)), encoding);
    }
  }

  for await (const chunk of chunks) {
    if (reading !== null) yield piece(chunk, false, reading);
    else {
      waiting.push(chunk);
      size += chunk.length;
      if (size < encodingHead) continue;
      const opened = open(false);
      yield piece(opened.bytes, false, opened.reading);
    }
  }
  if (reading !== null) yield piece(nothing, true, reading);
  else {
    const opened = open(whole);
    yield piece(opened.bytes, whole, opened.reading);
  }
}

function decoderOf(encoding: TextEncoding): Decode {
  switch (encoding) {
    case 'utf-8':
      return utf8Decoder();
    case 'utf-16le':
    case 'utf-16be':
      return utf16Decoder(encoding);
    case 'iso-8859-1':
    case 'windows-1252':
      return westernDecoder();
  }
}

function badEncoding(line: number, encoding: TextEncoding): TidewaiterError {
  return new TidewaiterError(
    'bad_encoding',
    `Line ${line} is not valid text in ${encoding.toUpperCase()}, as which the file begins. Save the whole file as UTF-8 (in a spreadsheet: "CSV UTF-8") and send it again.`,
    { line, encoding },
  );
}
