import type { Queryable } from './queryable.ts';

/** The acts of a declaration by their numbers, and which of them corrects which. */
export async function readActNumbers(
  database: Queryable,
  declarationNumber: string,
): Promise<readonly { readonly actNumber: number; readonly corrects: number | null }[]> {
  const { rows } = await database.query<{ actNumber: number; corrects: number | null }>(
    `SELECT act_number AS "actNumber", corrects FROM inspection_act WHERE declaration_number = $1 ORDER BY act_number`,
    [declarationNumber],
  );
  return rows;
}
