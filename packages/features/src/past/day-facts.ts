import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import { groupSpecs } from './groups.ts';
import { measureCount } from './measures.ts';

const width = groupSpecs.length;

/** What waits for a day to end: items registered, or outcomes known, with where they belong. */
export class DayFacts {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly items: ItemFacts[] = [];
  /** One an item where these are outcomes, empty where they are items. */
  readonly outcomes: OutcomeFacts[] = [];
  /** By row: the item's member in every group. */
  slots = new Int32Array(256 * width);
  /** By row: what was measured of the item; empty where these are outcomes. */
  measures: Float64Array;
  #isOrdered = true;

  constructor(day: number, kind: 'items' | 'outcomes') {
    this.day = day;
    this.measures = new Float64Array(kind === 'items' ? 256 * measureCount : 0);
  }

  add(item: ItemFacts, slots: Int32Array, measures: Float64Array | null, outcome: OutcomeFacts | null): void {
    const row = this.items.length;
    const last = this.items[row - 1];
    if (last && compare(last, item) > 0) this.#isOrdered = false;
    if (this.slotsFrom(row + 1) > this.slots.length) this.#grow();
    this.items.push(item);
    if (outcome) this.outcomes.push(outcome);
    this.slots.set(slots, this.slotsFrom(row));
    if (measures) this.measures.set(measures, row * measureCount);
  }

  /** First place of a row's members in `slots`. */
  slotsFrom(row: number): number {
    return row * width;
  }

  /** Rows by declaration and item number, whatever the order in which they came. */
  inOrder(): number[] {
    const rows = Array.from(this.items, (_, row) => row);
    if (this.#isOrdered) return rows;
    return rows.sort((a, b) => {
      const [left, right] = [this.items[a], this.items[b]];
      return left && right ? compare(left, right) : 0;
    });
  }

  #grow(): void {
    const slots = new Int32Array(this.slots.length * 2);
    slots.set(this.slots);
    const measures = new Float64Array(this.measures.length * 2);
    measures.set(this.measures);
    [this.slots, this.measures] = [slots, measures];
  }
}

function compare(a: ItemFacts, b: ItemFacts): number {
  if (a.declarationNumber !== b.declarationNumber) return a.declarationNumber < b.declarationNumber ? -1 : 1;
  return a.itemNumber - b.itemNumber;
}
