import type { DeclaredAmounts } from '@tidewaiter/domain';
import type { Queryable } from './queryable.ts';

export type DeclaredItemAmounts = DeclaredAmounts & { readonly itemNumber: number };

/** What of each item of a declaration its duty follows from, in the order of the items. */
export async function readDeclaredAmounts(
  database: Queryable,
  declarationNumber: string,
): Promise<readonly DeclaredItemAmounts[]> {
  const { rows } = await database.query<DeclaredItemAmounts>(
    `SELECT item_number AS "itemNumber", customs_value AS "customsValue", duty_rate_percent AS "dutyRatePercent",
       duty_amount AS "dutyAmount", tax_amount AS "taxAmount"
     FROM declaration_item WHERE declaration_number = $1 ORDER BY item_number`,
    [declarationNumber],
  );
  return rows;
}
