import { type Fact, parseFactLines } from '@tidewaiter/database/facts';
import type { ItemFacts } from '@tidewaiter/domain';
import { categoryHash, categoryNames, featureNames, History } from '@tidewaiter/features';
import { type ApprovedCriterion, criterionMatcher } from '@tidewaiter/selectivity';
import { addEntry, type ChunkEntries, noEntries } from './chunk-entries.ts';
import { ChunkMemory, type ChunkNumbers } from './chunk-memory.ts';

/** Features of the wanted items of some whole days, with what their reasons rest on. */
export interface FeatureChunk {
  readonly entries: ChunkEntries;
  readonly numbers: ChunkNumbers;
}

/** The fold of the facts of all days before `day` (days since 1970-01-01), to be kept. */
export interface KeptPast {
  readonly day: number;
  readonly bytes: Uint8Array;
}

export interface FeatureStageOptions {
  /** A past to go on from; a fresh one by default. */
  readonly kept?: Uint8Array | null;
  /** Days, ascending, at which the past is to be kept as it passes by. */
  readonly keepAt?: readonly number[];
  /** Items folded in between two kept pasts, at least. */
  readonly keepAfter?: number;
  /** What the wanted items are matched with. */
  readonly criteria?: readonly ApprovedCriterion[];
}

/** Rows that make a chunk, or whole days beyond: enough for the model to work without pause. */
const chunkRows = 2048;

/**
 * Facts in, features out: reads streamed facts in date order, holds a day until it is whole, and writes the features of
 * its wanted items against the days before it.
 */
export class FeatureStage {
  readonly #history: History;
  readonly #keepAt: number[];
  readonly #keepAfter: number;
  readonly #criterionOf: (item: ItemFacts) => number;
  readonly #memory = new ChunkMemory();
  #lastKept = 0;
  #day: Fact[] = [];
  #ready: Fact[][] = [];
  #wanted = 0;
  readonly #keeps: KeptPast[] = [];

  constructor({ kept = null, keepAt = [], keepAfter = 20_000, criteria = [] }: FeatureStageOptions) {
    this.#history = kept ? History.restore(kept) : new History();
    this.#keepAt = [...keepAt];
    this.#keepAfter = keepAfter;
    this.#criterionOf = criterionMatcher(criteria);
    this.#lastKept = this.#history.size.items;
  }

  get history(): History {
    return this.#history;
  }

  /** Outcomes of items that are folded in already. */
  carry(bytes: Uint8Array): void {
    for (const { item, outcome } of parseFactLines(bytes)) if (outcome) this.#history.learn(outcome, item);
  }

  /** Takes in the next facts; answers what has become ready. */
  take(bytes: Uint8Array): FeatureChunk[] {
    const chunks: FeatureChunk[] = [];
    for (const fact of parseFactLines(bytes)) {
      const day = this.#day[0]?.item.registrationDay;
      if (day !== undefined && day !== fact.item.registrationDay) this.#endDay(chunks);
      this.#day.push(fact);
    }
    return chunks;
  }

  /** The facts are at their end: answers the rest, and keeps the past of its last day. */
  finish(): FeatureChunk[] {
    const chunks: FeatureChunk[] = [];
    const last = this.#day[0]?.item.registrationDay;
    if (last !== undefined) this.#keepAt.push(last);
    this.#endDay(chunks);
    this.#write(chunks);
    return chunks;
  }

  /** Numbers of a chunk that nobody reads any more: their memory may hold the next one's. */
  giveBack(numbers: ChunkNumbers): void {
    this.#memory.giveBack(numbers);
  }

  /** The pasts kept since this was last asked. */
  keeps(): KeptPast[] {
    return this.#keeps.splice(0);
  }

  #endDay(chunks: FeatureChunk[]): void {
    const day = this.#day;
    this.#day = [];
    let wanted = 0;
    for (const fact of day) wanted += Number(fact.wanted);
    // A day that would make the chunk too long begins the next one.
    if (this.#wanted > 0 && this.#wanted + wanted > chunkRows) this.#write(chunks);
    this.#ready.push(day);
    this.#wanted += wanted;
    const next = this.#keepAt[0];
    const isKept = next !== undefined && next <= (day[0]?.item.registrationDay ?? 0);
    // Days that nobody wants are not piled up.
    if (this.#wanted >= chunkRows || this.#wanted === 0 || isKept) this.#write(chunks);
  }

  #write(chunks: FeatureChunk[]): void {
    const rows = this.#wanted;
    const chunk = { entries: noEntries(), numbers: this.#memory.take(rows) };
    for (const day of this.#ready) {
      this.#keepWhereDue(day);
      for (let from = 0; from < day.length; from += History.most) {
        this.#writeBlock(day.slice(from, from + History.most), chunk);
      }
    }
    this.#ready = [];
    this.#wanted = 0;
    if (rows > 0) chunks.push(chunk);
    else this.#memory.giveBack(chunk.numbers);
  }

  #keepWhereDue(day: readonly Fact[]): void {
    const first = day[0]?.item.registrationDay ?? Number.NEGATIVE_INFINITY;
    let due: number | null = null;
    for (let next = this.#keepAt[0]; next !== undefined && next <= first; next = this.#keepAt[0]) {
      due = this.#keepAt.shift() ?? null;
    }
    if (due === null) return;
    this.#history.advance(due);
    if (this.#history.size.items - this.#lastKept < this.#keepAfter) return;
    this.#keeps.push({ day: due, bytes: this.#history.keep(due) });
    this.#lastKept = this.#history.size.items;
  }

  #writeBlock(facts: readonly Fact[], { entries, numbers }: FeatureChunk): void {
    const { values, grounds, categories } = numbers;
    const history = this.#history;
    history.place(facts.map(({ item }) => item));
    const wanted: number[] = [];
    for (let at = 0; at < facts.length; at += 1) if (facts[at]?.wanted) wanted.push(at);
    const first = entries.itemNumbers.length;
    if (wanted.length > 0) history.write(wanted, values, first * featureNames.length, grounds);
    for (const at of wanted) {
      const item = facts[at]?.item;
      if (!item) continue;
      const row = addEntry(entries, item, this.#criterionOf(item));
      for (let place = 0; place < categoryNames.length; place += 1) {
        const [column, name] = [categories[place], categoryNames[place]];
        if (column && name !== undefined) column[row] = categoryHash(item, name);
      }
    }
    for (const { item, outcome } of facts) {
      history.observe(item);
      if (outcome) history.learn(outcome, item);
    }
  }
}
