import type { FactsChunk } from '@tidewaiter/database';
import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';

/** What was registered on one day, and what is known of it by now. */
export interface DayOfFacts {
  readonly items: readonly ItemFacts[];
  readonly outcomes: readonly OutcomeFacts[];
  readonly wanted: readonly ItemFacts[];
}

/** The facts in date order, a day at a time. */
export async function* factsByDay(facts: AsyncIterable<FactsChunk>): AsyncGenerator<DayOfFacts> {
  let day: { items: ItemFacts[]; outcomes: OutcomeFacts[]; wanted: ItemFacts[] } = {
    items: [],
    outcomes: [],
    wanted: [],
  };
  const keyOf = ({ declarationNumber, itemNumber }: ItemFacts | OutcomeFacts) => `${declarationNumber} ${itemNumber}`;
  for await (const chunk of facts) {
    const outcomeOf = new Map(chunk.outcomes.map((outcome) => [keyOf(outcome), outcome]));
    for (const [at, item] of chunk.items.entries()) {
      if (day.items[0] && day.items[0].registrationDay !== item.registrationDay) {
        yield day;
        day = { items: [], outcomes: [], wanted: [] };
      }
      day.items.push(item);
      const outcome = outcomeOf.get(keyOf(item));
      if (outcome) day.outcomes.push(outcome);
      if (chunk.wanted[at]) day.wanted.push(item);
    }
  }
  if (day.items.length > 0) yield day;
}
