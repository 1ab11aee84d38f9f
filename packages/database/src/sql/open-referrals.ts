import { type Lane, lanes, referredLanes, statusAfter } from '@tidewaiter/domain';
import type { Transaction } from '../transaction.ts';

export interface OpenedReferrals {
  /** Referrals that are new. */
  readonly opened: number;
  /** Referrals that waited unclaimed, or had been withdrawn, and now stand with the new lane and score. */
  readonly reopened: number;
  /** Referrals that waited unclaimed and whose new lane asks for no examination before release. */
  readonly withdrawn: number;
}

// Runs take turns, so that no two open the same referral.
const turnLock = 7_318_220_417;
const lockWaiting = `
  SELECT FROM referral r WHERE EXISTS (
    SELECT FROM item_selection s WHERE s.run_id = $1 AND s.declaration_number = r.declaration_number)
  ORDER BY declaration_number FOR UPDATE`;

/** Whether a person gave the referral `r` its lane, and nobody took that back: then no run gives it another. */
const byPerson = `coalesce((
    SELECT e.kind = 'rerouted' FROM referral_event e WHERE e.declaration_number = r.declaration_number
      AND (e.kind = 'rerouted' OR (e.kind = 'undone' AND e.details ->> 'undoes' = 'rerouted'))
    ORDER BY e.sequence DESC LIMIT 1), FALSE)`;

/**
 * A declaration is judged whole: by the latest selection of each of its items, also those that this run did not touch.
 * Its lane is the highest of its items', its reason that of the riskiest item in that lane; the riskiest item of all is shown.
 * Only those are judged that this run refers or that have a referral: the others have none, and none to open.
 */
const question = (touched: string) => `
  WITH touched AS (${touched}), item AS (
    SELECT DISTINCT ON (i.declaration_number, i.item_number)
      i.declaration_number, i.item_number, i.office_code, i.registration_date, i.hs_code, i.origin_country,
      i.departure_country, i.importer_id, i.customs_value, s.risk_score, s.expected_additional_duty,
      s.selection_reason, s.reasons -> 0 AS reason, array_position($2::text[], s.lane) AS rank
    FROM touched
    JOIN declaration_item i USING (declaration_number)
    LEFT JOIN item_selection s ON s.declaration_number = i.declaration_number AND s.item_number = i.item_number
    ORDER BY i.declaration_number, i.item_number, s.run_id DESC NULLS LAST
  ), whole AS (
    SELECT declaration_number, min(rank) AS rank, max(risk_score) AS risk_score,
      sum(expected_additional_duty) AS expected_additional_duty, count(*)::int AS items, sum(customs_value) AS customs_value
    FROM item GROUP BY declaration_number
  ), main AS (
    SELECT DISTINCT ON (declaration_number) * FROM item
    ORDER BY declaration_number, risk_score DESC NULLS LAST, item_number
  ), foremost AS (
    SELECT DISTINCT ON (declaration_number) declaration_number, selection_reason FROM item
    ORDER BY declaration_number, rank NULLS LAST, risk_score DESC, item_number
  ), judged AS (
    SELECT whole.*, ($2::text[])[whole.rank] AS lane, main.office_code, main.registration_date, main.hs_code,
      main.origin_country, main.departure_country, main.importer_id, main.reason, foremost.selection_reason
    FROM whole JOIN main USING (declaration_number) JOIN foremost USING (declaration_number)
  ), referred AS (
    INSERT INTO referral AS r (declaration_number, status, lane, office_code, registration_date, selection_reason, run_id,
      risk_score, expected_additional_duty, items, main_hs_code, origin_country, departure_country, importer_id,
      customs_value, main_reason, opened_at, updated_at)
    SELECT declaration_number, $4, lane, office_code, registration_date, selection_reason, $1,
      risk_score, expected_additional_duty, items, hs_code, origin_country, departure_country, importer_id,
      customs_value, reason, now(), now()
    FROM judged WHERE lane = ANY ($3::text[])
    ORDER BY declaration_number
    ON CONFLICT (declaration_number) DO UPDATE SET
      status = excluded.status, lane = excluded.lane, selection_reason = excluded.selection_reason,
      run_id = excluded.run_id, risk_score = excluded.risk_score,
      expected_additional_duty = excluded.expected_additional_duty, items = excluded.items,
      main_hs_code = excluded.main_hs_code, origin_country = excluded.origin_country,
      departure_country = excluded.departure_country, importer_id = excluded.importer_id,
      customs_value = excluded.customs_value, main_reason = excluded.main_reason,
      claimed_by_id = NULL, claimed_until = NULL, updated_at = now()
    WHERE (r.status IN ('open', 'withdrawn') OR (r.status = 'claimed' AND r.claimed_until < now())) AND NOT ${byPerson}
    RETURNING r.declaration_number, r.lane, r.risk_score, 'opened' AS kind
  ), gone AS (
    UPDATE referral r SET status = $5, claimed_by_id = NULL, claimed_until = NULL, updated_at = now()
    FROM judged
    WHERE r.declaration_number = judged.declaration_number AND NOT (judged.lane = ANY ($3::text[]))
      AND (r.status = 'open' OR (r.status = 'claimed' AND r.claimed_until < now())) AND NOT ${byPerson}
    RETURNING r.declaration_number, judged.lane, judged.risk_score, 'withdrawn' AS kind
  )
  SELECT * FROM referred UNION ALL SELECT * FROM gone`;

const ofRun = question(`
  SELECT declaration_number FROM item_selection WHERE run_id = $1 AND lane = ANY ($3::text[])
  UNION
  SELECT declaration_number FROM referral r WHERE EXISTS (
    SELECT FROM item_selection s WHERE s.run_id = $1 AND s.declaration_number = r.declaration_number)`);
const ofNew = question('SELECT DISTINCT row.number AS declaration_number FROM unnest($6::text[]) AS row (number)');

/** A statement of its own: planned when the sizes are known, it reads the events once and not once a referral. */
const eventsQuestion = `
  WITH changed AS (
    SELECT c.*, last.sequence
    FROM unnest($1::text[], $2::text[], $3::int[], $4::text[]) AS c (declaration_number, lane, risk_score, kind)
    LEFT JOIN (
      SELECT declaration_number, max(sequence) AS sequence FROM referral_event
      WHERE declaration_number = ANY ($1::text[]) GROUP BY declaration_number
    ) last USING (declaration_number)
  ), events AS (
    INSERT INTO referral_event (declaration_number, sequence, kind, actor_id, details)
    SELECT declaration_number, coalesce(sequence, 0) + 1, kind, $6,
      jsonb_build_object('runId', $5::int, 'lane', lane, 'riskScore', risk_score)
    FROM changed
  )
  SELECT count(*) FILTER (WHERE kind = 'opened' AND sequence IS NULL)::int AS opened,
    count(*) FILTER (WHERE kind = 'opened' AND sequence IS NOT NULL)::int AS reopened,
    count(*) FILTER (WHERE kind = 'withdrawn')::int AS withdrawn
  FROM changed`;

/** A referral that a run opened, refreshed or withdrew. */
export interface ChangedReferral {
  readonly declaration_number: string;
  readonly lane: Lane;
  readonly risk_score: number;
  readonly kind: 'opened' | 'withdrawn';
}

/**
 * Opens a referral for each declaration of a run that asks for examination before release, refreshes those that still wait,
 * and withdraws those that no longer ask for it. What an officer holds, has decided or has given a lane stays as it is.
 * Call it once all selections of the run are written, and before the audit entry, which makes others wait.
 */
export async function openReferrals(
  transaction: Transaction,
  runId: number,
  actorId = 'system',
): Promise<OpenedReferrals> {
  await transaction.query('SELECT pg_advisory_xact_lock($1)', [turnLock]);
  // Locked by a statement of its own: the next one sees what officers have just committed.
  await transaction.query(lockWaiting, [runId]);
  return noteOpened(transaction, runId, await judgeReferrals(transaction, runId), actorId);
}

/**
 * The first half of opening: by itself where nobody else can see the declarations yet, which then need no turn.
 *
 * @param fresh declarations that are new with this run and have an item in a lane that is referred; all that the run
 * touches where left out
 */
export async function judgeReferrals(
  transaction: Transaction,
  runId: number,
  fresh: readonly string[] | null = null,
): Promise<readonly ChangedReferral[]> {
  if (fresh?.length === 0) return [];
  const { rows } = await transaction.query<ChangedReferral>(fresh ? ofNew : ofRun, [
    runId,
    lanes,
    referredLanes,
    statusAfter('opened', 'open', 'red'),
    statusAfter('withdrawn', 'open', 'green'),
    ...(fresh ? [fresh] : []),
  ]);
  return rows;
}

/** The second half: their history. */
export async function noteOpened(
  transaction: Transaction,
  runId: number,
  changed: readonly ChangedReferral[],
  actorId = 'system',
): Promise<OpenedReferrals> {
  const { rows } = await transaction.query<OpenedReferrals>(eventsQuestion, [
    changed.map((referral) => referral.declaration_number),
    changed.map((referral) => referral.lane),
    changed.map((referral) => referral.risk_score),
    changed.map((referral) => referral.kind),
    runId,
    actorId,
  ]);
  return rows[0] ?? { opened: 0, reopened: 0, withdrawn: 0 };
}
