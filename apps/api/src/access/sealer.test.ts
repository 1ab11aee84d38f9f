import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSealer } from './sealer.ts';

const [newer, older] = [randomBytes(32), randomBytes(32)];
const sealer = createSealer([older, newer]);

test('what is sealed opens in its place and shows nothing of itself', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 500 }), fc.string(), (plain, place) => {
      const sealed = sealer.seal(plain, place);
      expect(Buffer.from(sealer.open(sealed, place)).equals(plain)).toBe(true);
      expect(Buffer.from(sealed).includes(Buffer.from(plain))).toBe(false);
      expect(() => sealer.open(sealed, `${place}.`)).toThrow(/cannot be read/);
    }),
  );
});

test('the same bytes are sealed differently each time', () => {
  expect(sealer.seal(Buffer.from('same'), 'a')).not.toEqual(sealer.seal(Buffer.from('same'), 'a'));
});

test('a changed bit anywhere is noticed', () => {
  const sealed = sealer.seal(Buffer.from('TRADER-1'), 'a');
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => sealer.open(changed, 'a')).toThrow(/cannot be read/);
  }
});

test('an older secret still opens what it sealed; an unknown one does not', () => {
  const sealed = createSealer([older]).seal(Buffer.from('kept'), 'a');
  expect(Buffer.from(sealer.open(sealed, 'a')).toString()).toBe('kept');
  expect(() => createSealer([newer]).open(sealed, 'a')).toThrow(/cannot be read/);
});
