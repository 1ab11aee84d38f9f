import { type SavedSearch, savedSearchSchema } from '@tidewaiter/contract';
import type { WorklistSearch } from '../worklist-search.ts';

/** What of an address a view keeps: all but the declaration that is open. */
export function savedSearchOf(search: WorklistSearch): SavedSearch {
  return savedSearchSchema.parse(search);
}

/** Whether an address shows just what a view keeps. */
export function showsView(search: WorklistSearch, view: SavedSearch): boolean {
  const told = (one: SavedSearch) =>
    JSON.stringify(
      Object.entries(one)
        .filter(([, value]) => value !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return told(savedSearchOf(search)) === told(view);
}
