import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import { evidenceOf } from './evidence-of.ts';
import type { Evidence } from './feature.ts';
import { featureList } from './feature-list.ts';
import { keepPast, restorePast } from './keep/keep-past.ts';
import { DayFacts } from './past/day-facts.ts';
import { foldItems } from './past/fold-items.ts';
import { foldOutcomes } from './past/fold-outcomes.ts';
import { open } from './past/locate.ts';
import { Past } from './past/past.ts';
import { Block, blockRows, type Reading } from './past/reading.ts';
import { groundsWidth } from './past/state.ts';
import { writeFeatures } from './write-features.ts';

/**
 * The past, kept in memory, and the only way to features: batch and single scoring go through it alike. What happens on
 * a day waits until a later day is asked for, so an item sees only items registered, and outcomes known, on days
 * strictly before its own registration day; items of one day never see each other, and their order does not matter.
 * An item that comes late (its day is before one already asked for) is read against the past as it is by then.
 */
export class History {
  readonly #past: Past;
  readonly #block: Block;
  /** Where in the block the next item is expected: they are asked for in the order in which they were placed. */
  #cursor = 0;
  readonly #items = new Map<number, DayFacts>();
  readonly #outcomes = new Map<number, DayFacts>();
  #nextWaiting = Number.POSITIVE_INFINITY;

  constructor(past: Past = new Past()) {
    this.#past = past;
    this.#block = new Block(past);
  }

  /** Items and examinations folded into the past so far. */
  get size(): { readonly items: number; readonly examined: number } {
    return { items: this.#past.items, examined: this.#past.examined };
  }

  /** Tells that an item was registered; it counts from the day after its registration day. */
  observe(item: ItemFacts): void {
    const { slots, measures } = this.#placed(item, 'items');
    this.#waiting(this.#items, item.registrationDay, 'items').add(item, slots, measures, null);
  }

  /** Tells the result of control of an item, once; it counts from the day after `examinedDay`. */
  learn(outcome: OutcomeFacts, item: ItemFacts): void {
    const { slots } = this.#placed(item, 'all');
    this.#waiting(this.#outcomes, outcome.examinedDay, 'outcomes').add(item, slots, null, outcome);
  }

  /** Writes the item's features, in the order of `featureList`, into `into` from `offset` on. */
  features(item: ItemFacts, into: Float32Array, offset = 0): void {
    this.place([item]);
    this.write([0], into, offset, null);
  }

  /**
   * Finds where at most `History.most` items of one day belong. Their features may then be written, and they may be
   * observed and learned from; in their order that is quickest.
   */
  place(items: readonly ItemFacts[]): void {
    this.advance(items[0]?.registrationDay ?? Number.NEGATIVE_INFINITY);
    this.#block.place(items);
    this.#cursor = 0;
  }

  static readonly most: number = blockRows;

  /**
   * Writes the features of placed items (by their rows) into `into` from `offset` on, one after the other; and what they
   * rest on, `groundsWidth` numbers each, into `grounds` at the same rows, where that is wanted.
   */
  write(rows: readonly number[], into: Float32Array, offset: number, grounds: Float32Array | null): void {
    this.#block.read(rows);
    const width = featureList.length;
    const firstRow = offset / width;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const [reading, item] = [this.#block.readings[row], this.#block.items[row]];
      if (!reading || !item) continue;
      writeFeatures(reading, item, into, offset + at * width);
      if (grounds) grounds.set(reading.state.subarray(0, groundsWidth), (firstRow + at) * groundsWidth);
    }
  }

  /**
   * What a feature of this item rests on, for the sentence of a reason.
   * @throws RangeError where the list has no such feature
   */
  evidence(item: ItemFacts, featureName: string): Evidence {
    const values = new Float32Array(featureList.length);
    const grounds = new Float32Array(groundsWidth);
    this.place([item]);
    this.write([0], values, 0, grounds);
    return evidenceOf(values, grounds, 0)(featureName);
  }

  /** All features of one item as a fresh vector. */
  vector(item: ItemFacts): Float32Array {
    const values = new Float32Array(featureList.length);
    this.features(item, values);
    return values;
  }

  /**
   * What is folded in of the days before `day`, as bytes; see `keepPast`. What waits is not in it: outcomes known and items
   * registered from that day on have to be told again to the history that goes on from there.
   */
  keep(day: number): Uint8Array {
    this.advance(day);
    return keepPast(this.#past);
  }

  /**
   * A history that goes on from kept bytes.
   * @throws TidewaiterError `artefact_damaged` where they are cut short, tampered with or of another feature list
   */
  static restore(bytes: Uint8Array): History {
    return new History(restorePast(bytes));
  }

  /** Folds in what waits of the days before `day`. */
  advance(day: number): void {
    if (this.#nextWaiting >= day) return;
    const days = [...new Set([...this.#items.keys(), ...this.#outcomes.keys()])].sort((a, b) => a - b);
    for (const waiting of days) {
      if (waiting >= day) break;
      const outcomes = this.#outcomes.get(waiting);
      if (outcomes) foldOutcomes(this.#past, outcomes);
      const items = this.#items.get(waiting);
      if (items) foldItems(this.#past, items);
      this.#outcomes.delete(waiting);
      this.#items.delete(waiting);
    }
    this.#nextWaiting = days.find((waiting) => waiting >= day) ?? Number.POSITIVE_INFINITY;
    this.#block.items = [];
  }

  // A placed item's members are at hand, and only new ones are opened.
  #placed(item: ItemFacts, which: 'items' | 'all'): Reading {
    const { items } = this.#block;
    if (items[this.#cursor] !== item) this.#cursor = items[this.#cursor + 1] === item ? this.#cursor + 1 : -1;
    if (this.#cursor < 0) this.#cursor = items.indexOf(item);
    if (this.#cursor < 0) {
      this.#block.place([item]);
      this.#cursor = 0;
    }
    const reading = this.#block.readings[this.#cursor];
    if (!reading) throw new RangeError('a block holds no such row');
    open(this.#past.groups, item, reading.slots, which);
    return reading;
  }

  #waiting(byDay: Map<number, DayFacts>, day: number, kind: 'items' | 'outcomes'): DayFacts {
    const known = byDay.get(day);
    if (known) return known;
    const facts = new DayFacts(day, kind);
    byDay.set(day, facts);
    this.#nextWaiting = Math.min(this.#nextWaiting, day);
    return facts;
  }
}
