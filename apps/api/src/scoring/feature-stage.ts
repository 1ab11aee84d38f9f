import { type Fact, parseFactLines } from '@tidewaiter/database/facts';
import type { ItemFacts } from '@tidewaiter/domain';
import { categoryHash, categoryNames, featureNames, groundsWidth, History } from '@tidewaiter/features';

/** Features of the wanted items of some whole days, with what their reasons rest on. */
export interface FeatureChunk {
  readonly items: readonly ItemFacts[];
  /** Row-major, one column a feature. */
  readonly values: Float32Array;
  readonly categories: readonly Uint32Array[];
  readonly grounds: Float32Array;
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
}

/** Rows from which a chunk is closed at the end of a day: enough for the model to work without pause. */
const chunkRows = 4096;

/**
 * Facts in, features out: reads streamed facts in date order, holds a day until it is whole, and writes the features of
 * its wanted items against the days before it.
 */
export class FeatureStage {
  readonly #history: History;
  readonly #keepAt: number[];
  readonly #keepAfter: number;
  #lastKept = 0;
  #day: Fact[] = [];
  #ready: Fact[][] = [];
  #wanted = 0;
  readonly #keeps: KeptPast[] = [];

  constructor({ kept = null, keepAt = [], keepAfter = 20_000 }: FeatureStageOptions) {
    this.#history = kept ? History.restore(kept) : new History();
    this.#keepAt = [...keepAt];
    this.#keepAfter = keepAfter;
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

  /** The pasts kept since this was last asked. */
  keeps(): KeptPast[] {
    return this.#keeps.splice(0);
  }

  #endDay(chunks: FeatureChunk[]): void {
    const day = this.#day;
    this.#day = [];
    this.#ready.push(day);
    for (const { wanted } of day) this.#wanted += Number(wanted);
    const next = this.#keepAt[0];
    const isKept = next !== undefined && next <= (day[0]?.item.registrationDay ?? 0);
    // Days that nobody wants are not piled up.
    if (this.#wanted >= chunkRows || this.#wanted === 0 || isKept) this.#write(chunks);
  }

  #write(chunks: FeatureChunk[]): void {
    const rows = this.#wanted;
    const chunk = {
      items: [] as ItemFacts[],
      values: new Float32Array(rows * featureNames.length),
      categories: categoryNames.map(() => new Uint32Array(rows)),
      grounds: new Float32Array(rows * groundsWidth),
    };
    for (const day of this.#ready) {
      this.#keepWhereDue(day);
      for (let from = 0; from < day.length; from += History.most) {
        this.#writeBlock(day.slice(from, from + History.most), chunk);
      }
    }
    this.#ready = [];
    this.#wanted = 0;
    if (rows > 0) chunks.push(chunk);
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

  #writeBlock(facts: readonly Fact[], chunk: FeatureChunk & { readonly items: ItemFacts[] }): void {
    const history = this.#history;
    history.place(facts.map(({ item }) => item));
    const wanted = facts.flatMap(({ wanted }, at) => (wanted ? [at] : []));
    const first = chunk.items.length;
    if (wanted.length > 0) history.write(wanted, chunk.values, first * featureNames.length, chunk.grounds);
    for (const at of wanted) {
      const item = facts[at]?.item;
      if (!item) continue;
      const row = chunk.items.push(item) - 1;
      for (const [place, name] of categoryNames.entries()) {
        const column = chunk.categories[place];
        if (column) column[row] = categoryHash(item, name);
      }
    }
    for (const { item, outcome } of facts) {
      history.observe(item);
      if (outcome) history.learn(outcome, item);
    }
  }
}
