import type { ItemFacts } from '@tidewaiter/domain';

/**
 * Who the rows of a chunk are, and what criteria make of them: all that lanes are given by, besides scores. Columns and
 * no objects, since it is copied from one thread to another.
 */
export interface ChunkEntries {
  readonly declarationNumbers: string[];
  readonly itemNumbers: number[];
  readonly officeCodes: string[];
  /** Days since 1970-01-01. */
  readonly registrationDays: number[];
  /** Places of the criteria under which they fall, as `criterionMatcher` finds them. */
  readonly criteria: number[];
}

export function noEntries(): ChunkEntries {
  return { declarationNumbers: [], itemNumbers: [], officeCodes: [], registrationDays: [], criteria: [] };
}

/** Adds a row; answers its place. */
export function addEntry(entries: ChunkEntries, item: ItemFacts, criterion: number): number {
  entries.declarationNumbers.push(item.declarationNumber);
  entries.itemNumbers.push(item.itemNumber);
  entries.officeCodes.push(item.officeCode);
  entries.registrationDays.push(item.registrationDay);
  return entries.criteria.push(criterion) - 1;
}
