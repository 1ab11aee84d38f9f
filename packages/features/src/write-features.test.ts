import { expect, test } from 'vitest';
import { exampleItem } from './example-items.ts';
import { writeCalendar } from './families/calendar.ts';
import { writeDeclared } from './families/declared.ts';
import { writeNeighbours } from './families/neighbours.ts';
import { writeNovelty } from './families/novelty.ts';
import { writePeers } from './families/peers.ts';
import { writePrice } from './families/price.ts';
import { writeRates } from './families/rates.ts';
import { writeRecovery } from './families/recovery.ts';
import { writeTraders } from './families/traders.ts';
import { families } from './feature-list.ts';
import { Past } from './past/past.ts';
import { Block } from './past/reading.ts';

const item = exampleItem();
const block = new Block(new Past());
block.place([item]);
block.read([0]);
const [reading] = block.readings;
if (!reading) throw new RangeError('a block has a row');
const { state, measures } = reading;

type Write = (into: Float32Array, to: number) => void;
const writers: readonly (readonly [keyof typeof families, Write])[] = [
  ['declared', (into, to) => writeDeclared(item, measures, into, to)],
  ['calendar', (into, to) => writeCalendar(item.registrationDay, into, to)],
  ['price', (into, to) => writePrice(item, state, measures, into, to)],
  ['peers', (into, to) => writePeers(state, measures, into, to)],
  ['rates', (into, to) => writeRates(state, into, to)],
  ['recovery', (into, to) => writeRecovery(item, state, into, to)],
  ['traders', (into, to) => writeTraders(state, measures, into, to)],
  ['novelty', (into, to) => writeNovelty(state, into, to)],
  ['neighbours', (into, to) => writeNeighbours(state, into, to)],
];

test('every family has its writer', () => {
  expect(writers.map(([name]) => name).sort()).toEqual(Object.keys(families).sort());
});

test.each(writers)('the family %s writes each of its columns and no other', (name, write) => {
  const untouched = 123.456;
  const width = families[name].length;
  const into = new Float32Array(width + 2).fill(untouched);
  const mark = Math.fround(untouched);
  write(into, 1);
  expect([into[0], into[width + 1]]).toEqual([mark, mark]);
  expect([...into.subarray(1, width + 1)]).not.toContain(mark);
});
