import { findColumnMapping, listColumnMappings } from '@tidewaiter/database';
import type { ColumnMapping, LayoutChoice } from '@tidewaiter/domain';
import type { Context } from '../context.ts';
import { noSuchMapping } from './view-mappings.ts';

/** How the columns of a file are found: by a layout, by one mapping, or by whichever mapping its header fits. */
export interface ReadBy {
  readonly layout: LayoutChoice;
  readonly mapping: ColumnMapping | null;
  readonly mappings: readonly ColumnMapping[];
}

/** The mapping of this name, given as it is, or none; and those that `auto` may recognise. @throws TidewaiterError `not_found` */
export async function mappingsToReadBy(
  { database }: Pick<Context, 'database'>,
  layout: LayoutChoice,
  given: string | ColumnMapping | null | undefined,
): Promise<ReadBy> {
  if (typeof given === 'object' && given !== null) return { layout, mapping: given, mappings: [] };
  if (given != null) {
    const record = await findColumnMapping(database, given);
    if (!record) throw noSuchMapping(given);
    return { layout, mapping: record.mapping, mappings: [] };
  }
  const mappings = layout === 'auto' ? await listColumnMappings(database) : [];
  return { layout, mapping: null, mappings: mappings.map(({ mapping }) => mapping) };
}
