import { TextDecoder } from 'node:util';
import { type Decode, InvalidBytes } from './utf8-decoder.ts';

/** Strict UTF-16 in pieces, without the BOM: what spreadsheets call "Unicode text". */
export function utf16Decoder(encoding: 'utf-16le' | 'utf-16be'): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes, last) => {
    try {
      return decoder.decode(bytes, { stream: !last });
    } catch {
      throw new InvalidBytes(new TextDecoder(encoding).decode(bytes).split('\ufffd', 1)[0] ?? '');
    }
  };
}
