import type { Database } from '../open-database.ts';
import { testDatabase } from './test-database.ts';

export const queuedRows = 100_000;

/** A full queue: five offices, two lanes, ties in risk, some claimed, some lapsed, most of the past decided. */
export async function fullQueue(connections = 10): Promise<Database> {
  const database = await testDatabase({ connections });
  await database.pool.query(
    `INSERT INTO referral
     SELECT 'R' || lpad(n::text, 7, '0'), status, CASE WHEN n % 3 = 0 THEN 'red' ELSE 'yellow' END, 'O' || (n / 10) % 5,
       DATE '2024-01-01' + (n / 23) % 90, CASE WHEN (n / 13) % 20 = 0 THEN 'random' ELSE 'model' END, 1, (n * 7919) % 1001, (n % 50) / 4.0, 1 + n % 7,
       CASE WHEN (n / 7) % 4 = 0 THEN '010121' ELSE '870323' END, CASE WHEN (n / 11) % 6 = 0 THEN 'KR' ELSE 'CN' END, NULL,
       lpad(to_hex(n % 90), 16, '0'), 1000 + (n % 60), NULL, CASE WHEN status = 'claimed' THEN 'user-' || (n / 19) % 9 END,
       CASE WHEN status = 'claimed' THEN now() + make_interval(mins => CASE WHEN (n / 17) % 2 = 0 THEN 10 ELSE -10 END) END,
       now(), now()
     FROM generate_series(1, ${queuedRows}) n,
       LATERAL (SELECT CASE n % 10 WHEN 0 THEN 'open' WHEN 1 THEN 'open' WHEN 2 THEN 'claimed' WHEN 3 THEN 'claimed'
         ELSE 'examined' END AS status) s`,
  );
  await database.pool.query('VACUUM ANALYZE referral');
  return database;
}
