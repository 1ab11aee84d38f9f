import type { OfficeScope } from '@tidewaiter/domain';
import { Conditions } from './conditions.ts';
import type { Queryable } from './queryable.ts';

/** How many cases that are not decided yet have a question that waits for a person's answer. */
export async function countAsked(
  database: Queryable,
  { scope, userId, officeCode }: { scope: OfficeScope; userId: string; officeCode?: string | undefined },
): Promise<number> {
  const where = new Conditions()
    .always(`q.settled_at IS NULL AND r.status IN ('open', 'claimed')`)
    .when(userId, (p) => `q.asked_of_id = ${p}`)
    .withinOffices(scope, 'r.office_code', officeCode);
  const { rows } = await database.query<{ asked: number }>(
    `SELECT count(DISTINCT q.declaration_number)::int AS asked FROM question q JOIN referral r USING (declaration_number)
     WHERE ${where}`,
    where.values,
  );
  return rows[0]?.asked ?? 0;
}
