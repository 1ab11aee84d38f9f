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

function textOf(item: ItemFacts, name: CategoryName): string | null {
  switch (name) {
    case 'importer':
      return item.importerId;
    case 'exporter':
      return item.exporterId;
    case 'declarant':
      return item.declarantId;
    case 'hs6':
      return item.hsCode.slice(0, 6);
    case 'hs4':
      return item.hsCode.slice(0, 4);
    case 'origin':
      return item.originCountry;
    case 'departure':
      return item.departureCountry;
    case 'office':
      return item.officeCode;
    case 'procedure':
      return item.procedureCode;
    case 'preference':
      return item.preferenceCode;
  }
}

/**
 * Stable hash of one category of an item: unsigned 32 bits, 0 where it was not declared. Needs no history, so it is
 * known at registration and equal on every machine.
 */
export function categoryHash(item: ItemFacts, name: CategoryName): number {
  const text = textOf(item, name);
  return text === null || text === '' ? 0 : hashText(text);
}
