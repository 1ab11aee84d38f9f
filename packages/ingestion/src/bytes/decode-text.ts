import { TidewaiterError } from '@tidewaiter/domain';
import { countLineEnds, lineEndNormalizer } from './line-ends.ts';
import { refuseOtherFormats } from './refuse-other-formats.ts';
import { type Decode, InvalidBytes, utf8Decoder } from './utf8-decoder.ts';
import { utf16Decoder } from './utf16-decoder.ts';

const nothing = new Uint8Array(0);

/** A piece of the file's text with `\n` line ends, and how many bytes were read for it. */
export interface TextPiece {
  readonly text: string;
  readonly bytes: number;
  readonly last: boolean;
}

/**
 * Bytes into text: UTF-8 with or without BOM, or UTF-16 announced by its BOM.
 * @throws TidewaiterError `unreadable_file` for other formats, `bad_encoding` naming the line
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TextPiece> {
  const normalize = lineEndNormalizer();
  let decode: Decode | null = null;
  let line = 1;

  function next(chunk: Uint8Array, last: boolean): TextPiece {
    decode ??= decoderFor(chunk);
    try {
      const text = normalize(decode(chunk, last), last);
      line += countLineEnds(text);
      return { text, bytes: chunk.length, last };
    } catch (error) {
      if (!(error instanceof InvalidBytes)) throw error;
      throw badEncoding(line + countLineEnds(normalize(error.before, true)));
    }
  }

  for await (const chunk of chunks) {
    if (decode === null) refuseOtherFormats(chunk);
    yield next(chunk, false);
  }
  yield next(nothing, true);
}

function decoderFor(head: Uint8Array): Decode {
  if (head[0] === 0xff && head[1] === 0xfe) return utf16Decoder('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return utf16Decoder('utf-16be');
  return utf8Decoder();
}

function badEncoding(line: number): TidewaiterError {
  return new TidewaiterError(
    'bad_encoding',
    `Line ${line} is not valid text in UTF-8. Save the file as UTF-8 (in a spreadsheet: "CSV UTF-8") and send it again.`,
    { line },
  );
}
