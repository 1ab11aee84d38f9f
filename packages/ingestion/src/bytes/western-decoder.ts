import { type Decode, InvalidBytes } from './utf8-decoder.ts';

const high = /[\x80-\x9f]/g;
const undefinedBytes = /[\x81\x8d\x8f\x90\x9d]/;
const characters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Windows-1252 in pieces, of which ISO-8859-1 text is a part; its five bytes without a character are refused. */
export function westernDecoder(): Decode {
  return (bytes) => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    const bad = text.search(undefinedBytes);
    if (bad !== -1) throw new InvalidBytes(text.slice(0, bad));
    return text.replace(high, (byte) => characters.charAt(byte.charCodeAt(0) - 0x80));
  };
}
