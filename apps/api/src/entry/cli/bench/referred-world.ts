import { type Database, inTransaction, openReferrals } from '@tidewaiter/database';
import type { Reason } from '@tidewaiter/domain';
import type { Context } from '../../../context.ts';
import type { Progress } from '../../../use-cases/progress.ts';
import { loadFile } from './load-file.ts';
import { makeFiles } from './make-files.ts';

/** Items of a file: of more, several are loaded one after the other, as an administration does. */
const fileItems = 1_000_000;

const reasons: readonly Reason[] = [
  { theme: 'unit_price', code: 'price_against_hs6', points: 240, value: 2.1, base: 5.4, count: 214, level: 'hs6' },
  { theme: 'importer', code: 'rate_importer', points: 110, value: 0.31, base: 0.05, count: 26, level: null },
  { theme: 'typical_item', code: 'typical_item', points: 400, value: null, base: null, count: null, level: null },
];

/** Loads a simulated world, and stores a selection of every item as one run of a model leaves it: 3 % red, 5 % yellow. */
export async function makeReferredWorld(
  context: Context,
  { folder, items }: { readonly folder: string; readonly items: number },
  progress: Progress,
): Promise<void> {
  progress.report('simulating', 0, null);
  const count = Math.ceil(items / fileItems);
  const files = await makeFiles(folder, count, Math.ceil(items / count), progress.signal);
  for (const file of files) {
    await loadFile(context, file, progress);
  }
  progress.report('selecting', 0, null);
  await storeSelections(context.database);
}

async function storeSelections(database: Database): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await transaction.query(
      `INSERT INTO item_selection (declaration_number, item_number, run_id, model_id, probability,
         expected_additional_duty, risk_score, lane, selection_reason, selection_probability, reasons, scored_at)
       SELECT declaration_number, item_number, 1, 1, draw ^ 4, round((draw ^ 4)::numeric * customs_value * 0.1, 2),
         floor(1000 * draw)::int, lane,
         CASE WHEN lane = 'green' THEN 'release' WHEN random() < 0.1 THEN 'random' ELSE 'model' END,
         CASE WHEN lane = 'green' THEN 0.95 ELSE 1 END, CASE WHEN lane <> 'green' THEN $1::jsonb END, now()
       FROM (
         SELECT *, CASE WHEN draw > 0.97 THEN 'red' WHEN draw > 0.92 THEN 'yellow' WHEN draw > 0.87 THEN 'blue' ELSE 'green' END AS lane
         FROM (SELECT *, random() AS draw FROM declaration_item) drawn
       ) laned`,
      [JSON.stringify(reasons)],
    );
    await openReferrals(transaction, 1);
  });
  await database.pool.query('VACUUM (ANALYZE) declaration_item, item_selection, referral, referral_event');
}
