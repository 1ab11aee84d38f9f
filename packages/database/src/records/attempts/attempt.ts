import type { Database } from '../../open-database.ts';

export interface Attempts {
  readonly count: number;
  /** When counting begins anew. */
  readonly until: Date;
}

/** Counts an attempt under the key, for as long as its window lasts, across all processes of the server. */
export async function countAttempt({ pool }: Database, key: string, windowMilliseconds: number): Promise<Attempts> {
  const now = Date.now();
  const begun = now - windowMilliseconds;
  const { rows } = await pool.query<{ count: number; since: number }>(
    `INSERT INTO "rateLimit" AS kept (id, key, count, "lastRequest") VALUES (gen_random_uuid()::text, $1, 1, $2)
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN kept."lastRequest" > $3 THEN kept.count + 1 ELSE 1 END,
       "lastRequest" = CASE WHEN kept."lastRequest" > $3 THEN kept."lastRequest" ELSE $2 END
     RETURNING count, "lastRequest" AS since`,
    [key, now, begun],
  );
  const { count, since } = rows[0] ?? { count: 1, since: now };
  // Whoever comes first after a quiet time sweeps what nobody counts any more.
  if (count === 1) await pool.query('DELETE FROM "rateLimit" WHERE "lastRequest" < $1', [now - 86_400_000]);
  return { count, until: new Date(since + windowMilliseconds) };
}

/** Takes an attempt back: it succeeded. */
export async function uncountAttempt({ pool }: Database, key: string): Promise<void> {
  await pool.query('UPDATE "rateLimit" SET count = count - 1 WHERE key = $1 AND count > 0', [key]);
}

export async function forgetAttempts({ pool }: Database, key: string): Promise<void> {
  await pool.query('DELETE FROM "rateLimit" WHERE key = $1', [key]);
}
