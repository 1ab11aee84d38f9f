import type { StoredMapping } from '@tidewaiter/contract';
import { type ColumnMappingRecord, findColumnMapping, listColumnMappings, nameUsers } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Context } from '../context.ts';

/** All column mappings, by name. */
export async function viewMappings(context: Context): Promise<StoredMapping[]> {
  return viewed(context, await listColumnMappings(context.database));
}

/** One column mapping. @throws TidewaiterError `not_found` */
export async function viewMapping(context: Context, name: string): Promise<StoredMapping> {
  const record = await findColumnMapping(context.database, name);
  const [view] = record ? await viewed(context, [record]) : [];
  if (!view) throw noSuchMapping(name);
  return view;
}

async function viewed({ database }: Context, records: readonly ColumnMappingRecord[]): Promise<StoredMapping[]> {
  const nameOf = await nameUsers(
    database,
    records.map(({ createdById }) => createdById),
  );
  return records.map(({ mapping, createdById, updatedAt }) => ({
    mapping,
    createdBy: nameOf(createdById),
    updatedAt: updatedAt.toISOString(),
  }));
}

export function noSuchMapping(name: string): TidewaiterError {
  return new TidewaiterError('not_found', `There is no column mapping named ${name}. List them, or make one.`, {
    mapping: name,
  });
}
