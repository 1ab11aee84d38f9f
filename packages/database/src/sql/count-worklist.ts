import type { OfficeScope } from '@tidewaiter/domain';
import { Conditions } from './conditions.ts';
import { listedConditions, type WorklistFilters } from './list-worklist.ts';
import type { Queryable } from './queryable.ts';

export interface WorklistCounts {
  readonly red: number;
  readonly yellow: number;
  readonly mine: number;
  readonly random: number;
}

/** Beyond this a count says "more": whoever looks at a queue needs no more of it, and counting all grows with all. */
export const mostCounted = 1000;

/**
 * How much waits in the queue (open, or claimed by someone), what of it is mine, what chance drew. No count goes beyond one
 * more than `mostCounted`; each is read from an index that holds nothing else.
 */
export async function countWorklist(
  database: Queryable,
  { scope, userId, officeCode }: { scope: OfficeScope; userId: string; officeCode?: string | undefined },
): Promise<WorklistCounts> {
  const where = new Conditions()
    .always(`status IN ('open', 'claimed')`)
    .withinOffices(scope, 'office_code', officeCode);
  const me = where.bind(userId);
  const most = where.bind(mostCounted + 1);
  const count = (of: string) =>
    `(SELECT count(*)::int FROM (SELECT FROM referral WHERE ${where} AND ${of} LIMIT ${most}) r)`;
  const { rows } = await database.query<WorklistCounts>(
    `SELECT ${count(`lane = 'red'`)} AS red, ${count(`lane = 'yellow'`)} AS yellow,
       ${count(`status = 'claimed' AND claimed_by_id = ${me} AND claimed_until >= now()`)} AS mine,
       ${count(`selection_reason = 'random'`)} AS random`,
    where.values,
  );
  return rows[0] ?? { red: 0, yellow: 0, mine: 0, random: 0 };
}

/** How many referrals a filter lists, up to one more than `mostCounted`. */
export async function countListed(
  database: Queryable,
  wanted: WorklistFilters & { readonly scope: OfficeScope; readonly userId: string; readonly hideGivenOut?: boolean },
): Promise<number> {
  const where = listedConditions(wanted).withinOffices(wanted.scope, 'office_code', wanted.officeCode);
  const most = where.bind(mostCounted + 1);
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT FROM referral WHERE ${where} LIMIT ${most}) r`,
    where.values,
  );
  return rows[0]?.count ?? 0;
}
