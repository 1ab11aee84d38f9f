import type { Measures } from '@tidewaiter/contract';
import type { declarationsSearch } from './declarations-search.ts';

type Search = ReturnType<typeof declarationsSearch>;

/** How many items the list has in all, where the daily measures know it: for every figure that leads here from them. */
export function measuredCount(search: Search, { totals }: Pick<Measures, 'totals'>): number | null {
  const { lane, selectionReason, examined, outcome, importerId, q } = search;
  if ([lane, importerId, q].some((value) => value !== undefined) || examined === 'false' || outcome === 'compliant') {
    return null;
  }
  const found = outcome === 'non_compliant';
  if (selectionReason === undefined) {
    if (found) return totals.hitRate.all.nonCompliant;
    return examined === 'true' ? totals.examined : totals.items;
  }
  if (selectionReason === 'explore' || selectionReason === 'release') return null;
  const rate = totals.hitRate[selectionReason];
  if (found) return rate.nonCompliant;
  return examined === 'true' ? rate.examined : null;
}
