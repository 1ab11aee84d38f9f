import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces, pieceAt } from './json-pieces.ts';

test('each piece is the JSON of its value, however long and in whichever script', () => {
  const texts = fc.array(fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 3000 }) }), { maxLength: 20 });
  fc.assert(
    fc.property(texts, (values) => {
      const pieces = jsonPieces(values);
      values.forEach((value, at) => {
        expect(new TextDecoder().decode(pieceAt(pieces, at))).toBe(JSON.stringify(value));
      });
    }),
  );
});
