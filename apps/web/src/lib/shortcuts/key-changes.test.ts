import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBeKey, readChanges, withChange } from './key-changes.ts';

const shipped = ['j', 'k', 'n', 'c', 'r', 'x', '1', '2'];

test('a key takes the place of another, and whichever had it gets the one that became free', () => {
  expect(withChange({}, 'n', 'w')).toEqual({ n: 'w', w: 'n' });
  expect(withChange({}, 'n', 'c')).toEqual({ n: 'c', c: 'n' });
  expect(withChange({ n: 'c', c: 'n' }, 'n', 'n')).toEqual({});
  expect(withChange({ n: 'w', w: 'n' }, 'c', 'w')).toEqual({ c: 'w', n: 'c', w: 'n' });
});

test('however keys are changed, no two actions ever have the same', () => {
  const change = fc.tuple(fc.constantFrom(...shipped), fc.constantFrom(...shipped, 'w', 'q', 'é'));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (steps) => {
      const changes = steps.reduce((now, [from, to]) => withChange(now, from, to), {});
      const keys = shipped.map((key) => Reflect.get(changes, key) ?? key);
      expect(new Set(keys).size).toBe(keys.length);
      const last = steps.at(-1);
      if (last) expect(Reflect.get(changes, last[0]) ?? last[0]).toBe(last[1]);
    }),
  );
});

test('what moves about or closes stays what it is', () => {
  for (const key of ['Tab', 'Escape', 'Enter', ' ', 'ArrowDown', 'F5', 'Dead', '']) expect(mayBeKey(key)).toBe(false);
  for (const key of ['n', '?', '1', 'م', 'Delete']) expect(mayBeKey(key)).toBe(true);
});

test('what was kept is read back, and anything else is none', () => {
  expect(readChanges(JSON.stringify({ n: 'w' }))).toEqual({ n: 'w' });
  for (const kept of [null, '', '[]', '{"n":3}', 'off']) expect(readChanges(kept)).toEqual({});
});
