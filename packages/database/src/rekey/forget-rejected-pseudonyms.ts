import type { Transaction } from '../transaction.ts';

// As ingestion marks them, and what it puts in the place of a value that must be filled in again.
const marked = String.raw`^~([0-9]+\.)?[0-9a-f]{16}$`;
const leftOut = '"~?"';

/**
 * Takes the pseudonyms out of rejected rows, which are not in the tables and whose columns only their files name: who
 * mends such a row fills its traders in again. Returns in how many rows there were any.
 */
export async function forgetRejectedPseudonyms(transaction: Transaction): Promise<number> {
  const { rowCount } = await transaction.query(
    `UPDATE rejected_row SET cells = (
       SELECT jsonb_agg(CASE WHEN cell #>> '{}' ~ $1 THEN $2::jsonb ELSE cell END ORDER BY place)
       FROM jsonb_array_elements(cells) WITH ORDINALITY AS each (cell, place))
     WHERE jsonb_typeof(cells) = 'array'
       AND EXISTS (SELECT FROM jsonb_array_elements_text(cells) AS cell WHERE cell ~ $1)`,
    [marked, leftOut],
  );
  return rowCount ?? 0;
}
