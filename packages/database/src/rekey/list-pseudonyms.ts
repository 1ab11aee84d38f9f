import type { Transaction } from '../transaction.ts';
import { type TraderField, traderColumns } from './trader-fields.ts';

const portion = 20_000;

// Where each field's pseudonyms stand. A referral repeats its declaration's importer.
const placesOf = (field: TraderField) => {
  const column = traderColumns[field];
  const places = [`SELECT ${column} AS old FROM declaration_item`, `SELECT item->>'${column}' FROM correction`];
  return field === 'importer' ? [...places, `SELECT ${column} FROM referral`] : places;
};

/** Every pseudonym of a field that is stored, once, by portions; an undeclared trader is none. */
export async function* listPseudonyms(transaction: Transaction, field: TraderField): AsyncGenerator<string[]> {
  await transaction.query(
    `DECLARE pseudonyms NO SCROLL CURSOR FOR
     SELECT old FROM (${placesOf(field).join(' UNION ')}) AS places WHERE old IS NOT NULL`,
  );
  for (;;) {
    const { rows } = await transaction.query<{ old: string }>(`FETCH ${portion} FROM pseudonyms`);
    if (rows.length > 0) yield rows.map(({ old }) => old);
    if (rows.length < portion) break;
  }
  await transaction.query('CLOSE pseudonyms');
}
