import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import type { Evidence } from './feature.ts';
import { featureList, featureNamed } from './feature-list.ts';
import { unseen } from './past/group-table.ts';
import { groupSpecs } from './past/groups.ts';
import { Past, type PlacedItem, type PlacedOutcome } from './past/past.ts';
import { Reading } from './past/reading.ts';

const nothing: Evidence = { value: null, base: null, count: null, level: null };

/**
 * The past, kept in memory, and the only way to features: batch and single scoring go through it alike. What happens on
 * a day waits until a later day is asked for, so an item sees only items registered, and outcomes known, on days
 * strictly before its own registration day; items of one day never see each other, and their order does not matter.
 * An item that comes late (its day is before one already asked for) is read against the past as it is by then.
 */
export class History {
  readonly #past = new Past();
  readonly #items = new Map<number, PlacedItem[]>();
  readonly #outcomes = new Map<number, PlacedOutcome[]>();
  readonly #own = new Float32Array(featureList.length);
  #nextWaiting = Number.POSITIVE_INFINITY;
  #reading: Reading | null = null;
  #readItem: ItemFacts | null = null;

  /** Items and examinations folded into the past so far. */
  get size(): { readonly items: number; readonly examined: number } {
    return { items: this.#past.items, examined: this.#past.examined };
  }

  /** Tells that an item was registered; it counts from the day after its registration day. */
  observe(item: ItemFacts): void {
    push(this.#items, item.registrationDay, { item, slots: this.#place(item, 'items') });
    this.#nextWaiting = Math.min(this.#nextWaiting, item.registrationDay);
  }

  /** Tells the result of control of an item, once; it counts from the day after `examinedDay`. */
  learn(outcome: OutcomeFacts, item: ItemFacts): void {
    push(this.#outcomes, outcome.examinedDay, { outcome, item, slots: this.#place(item, 'all') });
    this.#nextWaiting = Math.min(this.#nextWaiting, outcome.examinedDay);
  }

  /** Writes the item's features, in the order of `featureList`, into `into` from `offset` on. */
  features(item: ItemFacts, into: Float32Array, offset = 0): void {
    const reading = this.#read(item);
    for (let at = 0; at < featureList.length; at += 1)
      into[offset + at] = featureList[at]?.value(reading) ?? Number.NaN;
  }

  /**
   * What a feature of this item rests on, for the sentence of a reason. Cheap straight after `features` of the same item.
   * A feature without peers gives its value alone.
   * @throws RangeError where the list has no such feature
   */
  evidence(item: ItemFacts, featureName: string): Evidence {
    const feature = featureNamed(featureName);
    const reading = this.#read(item);
    if (feature.evidence) return finite(feature.evidence(reading));
    return finite({ ...nothing, value: feature.value(reading) });
  }

  /** All features of one item as a fresh vector. */
  vector(item: ItemFacts): Float32Array {
    this.features(item, this.#own);
    return this.#own.slice();
  }

  #read(item: ItemFacts): Reading {
    if (this.#advance(item.registrationDay)) this.#readItem = null;
    if (!this.#reading) this.#reading = new Reading(this.#past, item);
    else if (this.#readItem !== item) this.#reading.take(item);
    this.#readItem = item;
    return this.#reading;
  }

  // Straight after `features` of the same item its slots are at hand, and only new ones are looked up.
  #place(item: ItemFacts, which: 'items' | 'all'): number[] {
    const ready = this.#reading && this.#readItem === item ? this.#reading.slots : null;
    const slots = ready ? ready.slice() : new Array<number>(groupSpecs.length).fill(unseen);
    if (!ready) this.#past.locate(item, slots);
    this.#past.open(item, slots, which);
    return slots;
  }

  #advance(day: number): boolean {
    if (this.#nextWaiting >= day) return false;
    const days = new Set([...this.#items.keys(), ...this.#outcomes.keys()]);
    const due = [...days].filter((waiting) => waiting < day).sort((a, b) => a - b);
    for (const waiting of due) {
      const outcomes = this.#outcomes.get(waiting);
      if (outcomes) this.#past.addOutcomes(inOrder(outcomes));
      const items = this.#items.get(waiting);
      if (items) this.#past.addItems(inOrder(items));
      this.#outcomes.delete(waiting);
      this.#items.delete(waiting);
      days.delete(waiting);
    }
    this.#nextWaiting = Math.min(...days, Number.POSITIVE_INFINITY);
    return true;
  }
}

function push<T>(byDay: Map<number, T[]>, day: number, fact: T): void {
  const facts = byDay.get(day);
  if (facts) facts.push(fact);
  else byDay.set(day, [fact]);
}

function compare(a: ItemFacts, b: ItemFacts): number {
  if (a.declarationNumber !== b.declarationNumber) return a.declarationNumber < b.declarationNumber ? -1 : 1;
  return a.itemNumber - b.itemNumber;
}

// Facts of a day are folded in by their key, so that floating-point sums do not depend on the order of arrival.
function inOrder<T extends PlacedItem>(facts: T[]): T[] {
  for (let at = 1; at < facts.length; at += 1) {
    const [before, after] = [facts[at - 1], facts[at]];
    if (before !== undefined && after !== undefined && compare(before.item, after.item) > 0) {
      return facts.sort((a, b) => compare(a.item, b.item));
    }
  }
  return facts;
}

function finite(evidence: Evidence): Evidence {
  const number = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null);
  return { ...evidence, value: number(evidence.value), base: number(evidence.base), count: number(evidence.count) };
}
