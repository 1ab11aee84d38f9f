import type { Queryable } from '../sql/queryable.ts';

export interface PastCheckpoint {
  /** All facts of the days before this one, `YYYY-MM-DD`, are folded in. */
  readonly day: string;
  readonly bytes: Uint8Array;
}

/** The latest checkpoint of a feature list that is not after a day; any day by default. */
export async function findCheckpoint(
  database: Queryable,
  featureList: string,
  notAfter: string | null = null,
): Promise<PastCheckpoint | null> {
  const { rows } = await database.query<{ day: string; bytes: Buffer }>(
    `SELECT day, bytes FROM past_checkpoint
     WHERE feature_list = $1 AND day = (
       SELECT max(day) FROM past_checkpoint WHERE feature_list = $1 AND ($2::date IS NULL OR day <= $2::date))
     ORDER BY part`,
    [featureList, notAfter],
  );
  const [first] = rows;
  return first ? { day: first.day, bytes: Buffer.concat(rows.map((row) => row.bytes)) } : null;
}
