import { TidewaiterError } from '@tidewaiter/domain';
import type { Queryable } from './queryable.ts';

const shown = 5;

const decided = `
  SELECT r.declaration_number AS number FROM referral r
  WHERE r.status IN ('claimed', 'examined', 'released')
    AND EXISTS (SELECT FROM declaration_item i WHERE i.declaration_number = r.declaration_number AND i.batch_id = $1)`;
const builtOn = `
  SELECT DISTINCT i.declaration_number AS number FROM declaration_item i
  WHERE i.batch_id = $1 AND (
    EXISTS (SELECT FROM outcome o WHERE o.declaration_number = i.declaration_number
      AND o.item_number = i.item_number AND o.batch_id IS DISTINCT FROM $1)
    OR EXISTS (SELECT FROM correction c WHERE c.declaration_number = i.declaration_number
      AND c.item_number = i.item_number AND c.batch_id <> $1))`;
const counted = (question: string) => `
  WITH found AS (${question})
  SELECT (SELECT count(*) FROM found)::int AS found,
    coalesce((SELECT string_agg(number, ', ') FROM (SELECT number FROM found ORDER BY number LIMIT ${shown}) first), '') AS first`;

/** Why a loaded batch cannot be taken back: what was decided or loaded on top of it, how much, and where; null where it can. */
export async function whatStandsOn(client: Queryable, id: string): Promise<TidewaiterError | null> {
  const acted = await ask(client, decided, id);
  if (acted.found > 0) {
    return new TidewaiterError(
      'decided_already',
      `The batch stays: officers have acted on ${acted.found} of its declarations (${acted.first}). A decision is never overwritten.`,
      { referrals: acted.found, declarations: acted.first },
    );
  }
  const later = await ask(client, builtOn, id);
  if (later.found === 0) return null;
  return new TidewaiterError(
    'decided_already',
    `The batch stays: later batches hold outcomes or corrections of ${later.found} of its declarations (${later.first}). Roll those back first.`,
    { items: later.found, declarations: later.first },
  );
}

async function ask(client: Queryable, question: string, id: string) {
  const { rows } = await client.query<{ found: number; first: string }>(counted(question), [id]);
  return rows[0] ?? { found: 0, first: '' };
}
