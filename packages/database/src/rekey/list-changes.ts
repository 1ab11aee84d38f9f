import type { Transaction } from '../transaction.ts';
import { listPseudonyms } from './list-pseudonyms.ts';
import { type Rekeying, type TraderField, traderFields } from './trader-fields.ts';

/**
 * Lists what each stored pseudonym becomes in the temporary table `pseudonym_change`, which ends with the transaction;
 * returns how many traders each field has. No key goes to the database.
 */
export async function listChanges(
  transaction: Transaction,
  rekey: Rekeying,
  onTraders: (traders: number) => void,
): Promise<Readonly<Record<TraderField, number>>> {
  await transaction.query('CREATE TEMPORARY TABLE pseudonym_change (field text, old text, new text) ON COMMIT DROP');
  // An undeclared trader stays undeclared: with a row for it, each item meets exactly one row of each field.
  await transaction.query(`INSERT INTO pseudonym_change VALUES ('declarant', '', NULL), ('exporter', '', NULL)`);
  const traders = { importer: 0, declarant: 0, exporter: 0 };
  for (const field of traderFields) {
    for await (const old of listPseudonyms(transaction, field)) {
      await transaction.query(
        'INSERT INTO pseudonym_change SELECT $1, old, new FROM unnest($2::text[], $3::text[]) AS change (old, new)',
        [field, old, old.map(rekey[field])],
      );
      traders[field] += old.length;
      onTraders(traders.importer + traders.declarant + traders.exporter);
    }
  }
  await transaction.query('ANALYZE pseudonym_change');
  return traders;
}
