import type { ItemFacts } from '@tidewaiter/domain';
import { gatherCounts, gatherHabits, gatherMemories, gatherPeers } from './gather.ts';
import { gatherCircles } from './gather-circles.ts';
import { groupSpecs } from './groups.ts';
import { locate } from './locate.ts';
import { measureCount, measureItem } from './measures.ts';
import type { Past } from './past.ts';
import { placePrice } from './place-price.ts';
import { shrinkRates } from './shrink-rates.ts';
import { at, stateWidth } from './state.ts';

/** Items read in one go: their numbers stay in the processor's nearer memory. */
export const blockRows = 48;

/** What is known of one item of a block: views of the block's arrays, so that formulas read from a fixed place. */
export interface Reading {
  readonly slots: Int32Array;
  readonly measures: Float64Array;
  /** See `at` for what lies where. */
  readonly state: Float64Array;
}

/**
 * Some items of one day held against the past. Each table is asked for all of them before the next one is, so that
 * look-ups wait for memory together and not one after the other.
 */
export class Block {
  readonly past: Past;
  readonly readings: readonly Reading[];
  items: readonly ItemFacts[] = [];
  readonly #slots = new Int32Array(blockRows * groupSpecs.length);
  readonly #measures = new Float64Array(blockRows * measureCount);
  readonly #state = new Float64Array(blockRows * stateWidth);

  constructor(past: Past) {
    this.past = past;
    const part = (row: number, width: number): [number, number] => [row * width, (row + 1) * width];
    this.readings = Array.from({ length: blockRows }, (_, row) => ({
      slots: this.#slots.subarray(...part(row, groupSpecs.length)),
      measures: this.#measures.subarray(...part(row, measureCount)),
      state: this.#state.subarray(...part(row, stateWidth)),
    }));
  }

  /** Finds where at most `blockRows` items of one day belong, and measures them. */
  place(items: readonly ItemFacts[]): void {
    this.items = items;
    locate(this.past.groups, items, this.#slots);
    for (let row = 0; row < items.length; row += 1) {
      const item = items[row];
      if (item) measureItem(item, this.#measures, row * measureCount);
    }
  }

  /** Gathers what the past holds about the placed items in these rows. */
  read(rows: readonly number[]): void {
    const { past } = this;
    for (const row of rows) this.#state[row * stateWidth + at.day] = this.items[row]?.registrationDay ?? 0;
    gatherCounts(past, this.#slots, this.#state, rows);
    gatherMemories(past, this.#slots, this.#state, rows);
    gatherHabits(past, this.#slots, this.#state, rows);
    gatherPeers(past, this.#slots, this.#state, rows, this.items);
    for (const row of rows) {
      const reading = this.readings[row];
      if (!reading) continue;
      const { slots, measures, state } = reading;
      shrinkRates(state, past.strengths);
      gatherCircles(past, slots, state);
      placePrice(past, slots, measures, state);
    }
  }
}
