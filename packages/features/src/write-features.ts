import type { ItemFacts } from '@tidewaiter/domain';
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
import type { Reading } from './past/reading.ts';

let width = 0;
const place = (features: readonly unknown[]) => {
  width += features.length;
  return width - features.length;
};
const declared = place(families.declared);
const calendar = place(families.calendar);
const price = place(families.price);
const peers = place(families.peers);
const rates = place(families.rates);
const recovery = place(families.recovery);
const traders = place(families.traders);
const novelty = place(families.novelty);
const neighbours = place(families.neighbours);

/** Writes all features of an item that was read, in the order of `featureList`, into `into` from `to` on. */
export function writeFeatures({ state, measures }: Reading, item: ItemFacts, into: Float32Array, to: number): void {
  writeDeclared(item, measures, into, to + declared);
  writeCalendar(item.registrationDay, into, to + calendar);
  writePrice(item, state, measures, into, to + price);
  writePeers(state, measures, into, to + peers);
  writeRates(state, into, to + rates);
  writeRecovery(item, state, into, to + recovery);
  writeTraders(state, measures, into, to + traders);
  writeNovelty(state, into, to + novelty);
  writeNeighbours(state, into, to + neighbours);
}
