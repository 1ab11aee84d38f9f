import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GroupTable, unseen } from './group-table.ts';
import { group, groupSpecs } from './groups.ts';

function tableOf(g: number): GroupTable {
  const spec = groupSpecs[g];
  if (!spec) throw new RangeError(`there is no group ${g}`);
  return new GroupTable(spec);
}

const number = fc.oneof(fc.nat(), fc.maxSafeNat(), fc.integer(), fc.double({ noNaN: true, min: 0 }));

test('numbers are given places in the order in which they are first added, and found again', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 300 }), (keys) => {
      const table = tableOf(group.mass);
      const reference = new Map<number, number>();
      for (const key of keys) {
        if (!reference.has(key)) reference.set(key, reference.size);
        expect(table.addNumber(key)).toBe(reference.get(key));
      }
      expect(table.size).toBe(reference.size);
      for (const [key, slot] of reference) expect(table.findNumber(key)).toBe(slot);
      expect(table.findNumber(-7.25)).toBe(unseen);
    }),
  );
});

test('pairs keep their sides apart, and survive a new index', () => {
  const side = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(fc.array(fc.tuple(side, side), { maxLength: 400 }), (pairs) => {
      const table = tableOf(group.importerHs4);
      const reference = new Map<string, number>();
      for (const [left, right] of pairs) {
        const key = `${left} ${right}`;
        if (!reference.has(key)) reference.set(key, reference.size);
        expect(table.add(left, right)).toBe(reference.get(key));
      }
      table.index();
      for (const [left, right] of pairs) expect(table.find(left, right)).toBe(reference.get(`${left} ${right}`));
      expect(table.find(41, 0)).toBe(unseen);
    }),
  );
});
