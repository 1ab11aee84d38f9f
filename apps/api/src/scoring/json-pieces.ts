/** Pieces of JSON in UTF-8, one behind the other, so that many pass between threads at once. */
export interface JsonPieces {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each piece ends. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

const encoder = new TextEncoder();
/** UTF-8 never takes more bytes than this for a unit of a string. */
const widest = 3;
/** Bytes that a piece is thought to take; memory grows where it takes more. */
const likely = 2048;

export function jsonPieces(values: readonly object[]): JsonPieces {
  let bytes = new Uint8Array(values.length * likely);
  const ends = new Uint32Array(values.length);
  let end = 0;
  for (const [at, value] of values.entries()) {
    const json = JSON.stringify(value);
    if (bytes.length < end + json.length * widest) {
      const grown = new Uint8Array(2 * (end + json.length * widest));
      grown.set(bytes.subarray(0, end));
      bytes = grown;
    }
    end += encoder.encodeInto(json, bytes.subarray(end)).written;
    ends[at] = end;
  }
  return { bytes, ends };
}

export function pieceAt({ bytes, ends }: JsonPieces, at: number): Uint8Array {
  return bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at]);
}
