import type { Database } from '../open-database.ts';
import { inTransaction } from '../transaction.ts';
import type { PastCheckpoint } from './find-checkpoint.ts';
import { factLock } from './note-fact-change.ts';

const partBytes = 8 * 1024 * 1024;
/** Checkpoints that stay, the newest: somewhat more than a year of month starts. */
const mostKept = 16;
/** Changes are looked back on by whoever folded facts meanwhile, and nobody folds for so long. */
const changesKept = "interval '3 days'";

/**
 * Keeps a checkpoint that was folded from a snapshot of the facts, unless a change that came in since touches a day before
 * its own: then nothing is kept, and the answer is false.
 *
 * @param asOf number of the last change that the snapshot saw
 */
export async function storeCheckpoint(
  database: Database,
  featureList: string,
  { day, bytes }: PastCheckpoint,
  asOf: number,
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    await transaction.query('SELECT pg_advisory_xact_lock($1)', [factLock]);
    const { rows } = await transaction.query<{ outdated: boolean }>(
      `SELECT EXISTS (SELECT FROM fact_change WHERE id > $1 AND first_day < $2::date)
         OR EXISTS (SELECT FROM fact_change HAVING min(id) > $1 + 1) AS outdated`,
      [asOf, day],
    );
    if (rows[0]?.outdated !== false) return false;
    await transaction.query('DELETE FROM past_checkpoint WHERE feature_list = $1 AND day = $2', [featureList, day]);
    for (let part = 0; part * partBytes < bytes.length; part += 1) {
      await transaction.query('INSERT INTO past_checkpoint (day, feature_list, part, bytes) VALUES ($1, $2, $3, $4)', [
        day,
        featureList,
        part,
        bytes.subarray(part * partBytes, (part + 1) * partBytes),
      ]);
    }
    await transaction.query(
      `DELETE FROM past_checkpoint WHERE feature_list <> $1 OR day NOT IN (
         SELECT DISTINCT day FROM past_checkpoint WHERE feature_list = $1 ORDER BY day DESC LIMIT ${mostKept})`,
      [featureList],
    );
    await transaction.query(
      `DELETE FROM fact_change WHERE changed_at < now() - ${changesKept} AND id < (SELECT max(id) FROM fact_change)`,
    );
    return true;
  });
}
