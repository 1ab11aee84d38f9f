import type { DeclarationView } from '@tidewaiter/contract';
import { checksOf, type SchemeCheck, type SuspectedScheme, suspectSchemes } from '@tidewaiter/domain';

export interface SchemeToCheck {
  readonly scheme: SuspectedScheme;
  /** Items that it is suspected of. */
  readonly itemNumbers: readonly number[];
  readonly checks: readonly SchemeCheck[];
}

type Item = Pick<DeclarationView['items'][number], 'itemNumber' | 'selection'>;

/** Schemes told of each item: what fits into the time at the dock. */
const most = 2;

/** What to check on the items that were chosen, each scheme once, the one with most points first. */
export function schemesToCheck(items: readonly Item[]): readonly SchemeToCheck[] {
  const found = new Map<SuspectedScheme, { points: number; itemNumbers: number[] }>();
  for (const { itemNumber, selection } of items) {
    if (selection === null || selection.lane === 'green') continue;
    for (const { scheme, points } of suspectSchemes(selection.reasons).slice(0, most)) {
      const before = found.get(scheme) ?? { points: 0, itemNumbers: [] };
      found.set(scheme, { points: before.points + points, itemNumbers: [...before.itemNumbers, itemNumber] });
    }
  }
  return [...found]
    .sort(([, a], [, b]) => b.points - a.points)
    .map(([scheme, { itemNumbers }]) => ({ scheme, itemNumbers, checks: checksOf[scheme] }));
}
