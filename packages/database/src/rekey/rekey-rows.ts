import { TidewaiterError } from '@tidewaiter/domain';
import type { Transaction } from '../transaction.ts';

/** The three changes of a row, found by its own three pseudonyms as text, '' where the trader was not declared. */
const changesOf = (importer: string, declarant: string, exporter: string) => `
  FROM pseudonym_change importer, pseudonym_change declarant, pseudonym_change exporter
  WHERE importer.field = 'importer' AND importer.old = ${importer}
    AND declarant.field = 'declarant' AND declarant.old = coalesce(${declarant}, '')
    AND exporter.field = 'exporter' AND exporter.old = coalesce(${exporter}, '')`;

const items = `
  UPDATE declaration_item AS item
  SET importer_id = importer.new, declarant_id = declarant.new, exporter_id = exporter.new
  ${changesOf('item.importer_id', 'item.declarant_id', 'item.exporter_id')}
    AND item.registration_date BETWEEN $1 AND $2`;

const corrections = `
  UPDATE correction AS later
  SET item = later.item || jsonb_build_object(
    'importer_id', importer.new, 'declarant_id', declarant.new, 'exporter_id', exporter.new)
  ${changesOf(`later.item->>'importer_id'`, `later.item->>'declarant_id'`, `later.item->>'exporter_id'`)}`;

const referrals = `
  UPDATE referral SET importer_id = importer.new FROM pseudonym_change importer
  WHERE importer.field = 'importer' AND importer.old = referral.importer_id`;

/** Re-keys the items registered in a range of days; there are so many. */
export async function rekeyItems(
  transaction: Transaction,
  { from, to, rows }: { readonly from: string; readonly to: string; readonly rows: number },
): Promise<void> {
  await rekeyed(transaction, 'declaration_item', items, [from, to], rows);
}

/** Re-keys all corrections; returns how many there are. */
export async function rekeyCorrections(transaction: Transaction): Promise<number> {
  const rows = await count(transaction, 'correction');
  await rekeyed(transaction, 'correction', corrections, [], rows);
  return rows;
}

/** Re-keys all referrals; returns how many there are. */
export async function rekeyReferrals(transaction: Transaction): Promise<number> {
  const rows = await count(transaction, 'referral');
  await rekeyed(transaction, 'referral', referrals, [], rows);
  return rows;
}

async function count(transaction: Transaction, table: string): Promise<number> {
  const { rows } = await transaction.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table}`);
  return rows[0]?.rows ?? 0;
}

// A row that is passed over would keep its old pseudonym, and its trader would be two from then on.
async function rekeyed(
  transaction: Transaction,
  table: string,
  update: string,
  values: unknown[],
  rows: number,
): Promise<void> {
  const { rowCount } = await transaction.query(update, values);
  if (rowCount === rows) return;
  throw new TidewaiterError(
    'internal',
    `Only ${rowCount ?? 0} of ${rows} rows of ${table} could be re-keyed; nothing was changed.`,
    { table, rows },
  );
}
