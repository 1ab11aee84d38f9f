import type { Queryable } from '../../sql/queryable.ts';

/** The reroutes that a person made in one go: of which referrals, and which events they are. */
export async function findRerouteGroup(
  database: Queryable,
  group: string,
  actorId: string,
): Promise<readonly { readonly declarationNumber: string; readonly sequence: number }[]> {
  const { rows } = await database.query<{ declarationNumber: string; sequence: number }>(
    `SELECT declaration_number AS "declarationNumber", sequence FROM referral_event
     WHERE kind = 'rerouted' AND details ? 'group' AND details ->> 'group' = $1 AND actor_id = $2
     ORDER BY declaration_number`,
    [group, actorId],
  );
  return rows;
}
