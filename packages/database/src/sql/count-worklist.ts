import type { OfficeScope } from '@tidewaiter/domain';
import { Conditions } from './conditions.ts';
import type { Queryable } from './queryable.ts';

export interface WorklistCounts {
  readonly red: number;
  readonly yellow: number;
  readonly mine: number;
  readonly random: number;
}

/** How much waits in the queue (open, or claimed by someone), what of it is mine, what chance drew. */
export async function countWorklist(
  database: Queryable,
  { scope, userId, officeCode }: { scope: OfficeScope; userId: string; officeCode?: string | undefined },
): Promise<WorklistCounts> {
  const where = new Conditions()
    .always(`status IN ('open', 'claimed')`)
    .withinOffices(scope, 'office_code', officeCode);
  const me = where.bind(userId);
  const { rows } = await database.query<WorklistCounts>(
    `SELECT count(*) FILTER (WHERE lane = 'red')::int AS red, count(*) FILTER (WHERE lane = 'yellow')::int AS yellow,
       count(*) FILTER (WHERE claimed_by_id = ${me} AND claimed_until >= now())::int AS mine,
       count(*) FILTER (WHERE selection_reason = 'random')::int AS random
     FROM referral WHERE ${where}`,
    where.values,
  );
  return rows[0] ?? { red: 0, yellow: 0, mine: 0, random: 0 };
}
