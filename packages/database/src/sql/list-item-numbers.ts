import type { Queryable } from './queryable.ts';

/** Numbers of the items of a declaration, in their order. */
export async function listItemNumbers(database: Queryable, declarationNumber: string): Promise<readonly number[]> {
  const { rows } = await database.query<{ item_number: number }>(
    'SELECT item_number FROM declaration_item WHERE declaration_number = $1 ORDER BY item_number',
    [declarationNumber],
  );
  return rows.map((row) => row.item_number);
}
