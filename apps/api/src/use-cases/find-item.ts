import { type DeclarationItemRead, readDeclarationItems } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

export interface ItemWanted {
  readonly number: string;
  readonly item: number;
}

/** One item of a declaration, where the actor may see it. */
export async function findItem(
  { database }: Context,
  actor: Actor,
  { number, item }: ItemWanted,
): Promise<DeclarationItemRead> {
  const items = await readDeclarationItems(database.pool, number, actor.scope);
  const found = items.find((one) => one.item.itemNumber === item);
  if (!found) {
    throw new TidewaiterError('not_found', 'There is no such item in your offices.', { declaration: number, item });
  }
  return found;
}
