import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';

/** Outcomes by the item they belong to; where an item has several, the last one given counts. */
export class KnownOutcomes {
  // By declaration, since most have one item with an outcome: no key is put together for an item.
  readonly #first = new Map<string, OutcomeFacts>();
  readonly #others = new Map<string, Map<number, OutcomeFacts>>();

  constructor(outcomes: Iterable<OutcomeFacts>) {
    for (const outcome of outcomes) {
      const { declarationNumber, itemNumber } = outcome;
      const first = this.#first.get(declarationNumber);
      if (first === undefined || first.itemNumber === itemNumber) {
        this.#first.set(declarationNumber, outcome);
        continue;
      }
      const others = this.#others.get(declarationNumber);
      if (others) others.set(itemNumber, outcome);
      else this.#others.set(declarationNumber, new Map([[itemNumber, outcome]]));
    }
  }

  of({ declarationNumber, itemNumber }: ItemFacts): OutcomeFacts | undefined {
    const first = this.#first.get(declarationNumber);
    if (first === undefined || first.itemNumber === itemNumber) return first;
    return this.#others.get(declarationNumber)?.get(itemNumber);
  }
}
