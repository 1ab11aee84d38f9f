import type { ItemFacts } from '@tidewaiter/domain';
import { hashText } from './hash-text.ts';

/** Categories that models embed, in the order of `FeatureMatrix.categories`. */
export const categoryNames = [
  'importer',
  'exporter',
  'declarant',
  'hs6',
  'hs4',
  'origin',
  'departure',
  'office',
  'procedure',
  'preference',
] as const;
export type CategoryName = (typeof categoryNames)[number];

const hashOrNone = (text: string | null) => (text === null || text === '' ? 0 : hashText(text));

/**
 * Stable hash of one category of an item: unsigned 32 bits, 0 where it was not declared. Needs no history, so it is
 * known at registration and equal on every machine.
 */
export function categoryHash(item: ItemFacts, name: CategoryName): number {
  switch (name) {
    case 'importer':
      return hashOrNone(item.importerId);
    case 'exporter':
      return hashOrNone(item.exporterId);
    case 'declarant':
      return hashOrNone(item.declarantId);
    case 'hs6':
      return hashText(item.hsCode, 6);
    case 'hs4':
      return hashText(item.hsCode, 4);
    case 'origin':
      return hashOrNone(item.originCountry);
    case 'departure':
      return hashOrNone(item.departureCountry);
    case 'office':
      return hashOrNone(item.officeCode);
    case 'procedure':
      return hashOrNone(item.procedureCode);
    case 'preference':
      return hashOrNone(item.preferenceCode);
  }
}
