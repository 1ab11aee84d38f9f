import type { CopiedSelection } from '@tidewaiter/database';
import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import { categoryHash, categoryNames, featureNames, groundsWidth, type History } from '@tidewaiter/features';
import { criterionMatcher, selectLane } from '@tidewaiter/selectivity';
import { addEntry, noEntries } from './chunk-entries.ts';
import type { ChunkNumbers } from './chunk-memory.ts';
import type { ModelStage } from './model-stage.ts';
import {
  candidatesOf,
  type LaneRules,
  rowsToExplain,
  selectionOf,
  type Unexplained,
  withReasons,
} from './select-chunk.ts';

/** Scores declarations as they come, against a past that is kept in memory and moves on as facts arrive. */
export class ResidentStage {
  readonly #history: History;

  constructor(history: History) {
    this.#history = history;
  }

  /** Tells facts that were committed: an item that is new, or what control found of one that was known. */
  tell(
    facts: readonly { readonly item: ItemFacts; readonly isNew: boolean; readonly outcome: OutcomeFacts | null }[],
  ): void {
    for (const { item, isNew, outcome } of facts) {
      if (isNew) this.#history.observe(item);
      if (outcome) this.#history.learn(outcome, item);
    }
  }

  /** Selections of some declarations, each without competition (`selectLane`), in the order of their items. */
  async score(items: readonly ItemFacts[], model: ModelStage, rules: LaneRules): Promise<CopiedSelection[]> {
    const numbers = this.#featuresOf(items);
    const scores = await model.score(numbers);
    const entries = noEntries();
    const criterionOf = criterionMatcher(rules.criteria);
    for (const item of items) addEntry(entries, item, criterionOf(item));
    const selections = new Array<Unexplained>(items.length);
    for (const { candidate, rows } of candidatesOf(entries, scores, rules.criteria)) {
      const selected = selectLane(candidate, rules.plan);
      for (const [at, row] of rows.entries()) {
        const selection = selected[at];
        if (selection) selections[row] = selectionOf(selection, scores, row);
      }
    }
    const rows = rowsToExplain(selections);
    const reasons = await model.explain(numbers, scores, rows);
    return withReasons(selections, rows, (at) => JSON.stringify(reasons[at] ?? []));
  }

  #featuresOf(items: readonly ItemFacts[]): ChunkNumbers {
    const values = new Float32Array(items.length * featureNames.length);
    const grounds = new Float32Array(items.length * groundsWidth);
    // One by one: declarations of one moment need not be of one day.
    for (const [row, item] of items.entries()) {
      this.#history.place([item]);
      this.#history.write([0], values, row * featureNames.length, grounds);
    }
    const categories = categoryNames.map((name) => Uint32Array.from(items, (item) => categoryHash(item, name)));
    return { values, categories, grounds };
  }
}
