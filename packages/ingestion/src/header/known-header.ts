import type { ColumnMapping } from '@tidewaiter/domain';
import { isKnownColumn } from '../layouts/layout-plans.ts';
import { folded } from './header.ts';

/** Tells names of columns: those of a layout, of a SAD box, or of a mapping. */
export function columnKnower(mappings: readonly ColumnMapping[]): (name: string) => boolean {
  const mapped = new Set(mappings.flatMap(({ header }) => header.map(folded)));
  return (name) => isKnownColumn(name) || mapped.has(folded(name));
}
