import type { OfficeScope, ReferredLane, SelectionReason } from '@tidewaiter/domain';
import { referredLanes } from '@tidewaiter/domain';
import { Conditions } from './conditions.ts';
import { officesWithin } from './offices-within.ts';
import type { Queryable } from './queryable.ts';
import { type QueuedReferral, queueColumns } from './queue-columns.ts';

export interface WorklistFilters {
  readonly officeCode?: string | undefined;
  readonly lane?: ReferredLane | undefined;
  readonly selectionReason?: SelectionReason | undefined;
  readonly chapter?: string | undefined;
  readonly originCountry?: string | undefined;
  readonly status?: 'open' | 'mine' | 'asked' | 'claimed' | 'any' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
}

/** Where a page begins: after this referral. */
export interface WorklistPlace {
  readonly lane: ReferredLane;
  readonly riskScore: number;
  readonly declarationNumber: string;
}

export interface WorklistWanted extends WorklistFilters {
  readonly scope: OfficeScope;
  /** Who asks, for `mine` and `asked`. */
  readonly userId: string;
  /** Leaves out what nobody holds in offices that give their cases out without choosing. */
  readonly hideGivenOut?: boolean;
  readonly after?: WorklistPlace | undefined;
  readonly limit: number;
}

/** Open and claimed referrals, red before yellow, riskiest first. Each lane is read from the front of a partial index. */
export async function listWorklist(database: Queryable, wanted: WorklistWanted): Promise<readonly QueuedReferral[]> {
  const { after, limit } = wanted;
  const lanes = referredLanes.filter(
    (lane) =>
      (wanted.lane === undefined || wanted.lane === lane) &&
      (after === undefined || referredLanes.indexOf(lane) >= referredLanes.indexOf(after.lane)),
  );
  const found: QueuedReferral[] = [];
  for (const lane of lanes) {
    if (found.length >= limit) break;
    const { text, values } = laneQuestion(lane, { ...wanted, limit: limit - found.length });
    const { rows } = await database.query<QueuedReferral>(text, values);
    found.push(...rows);
  }
  return found;
}

/** The question for one lane; exported so that a test can ask how it is planned. */
export function laneQuestion(lane: ReferredLane, wanted: WorklistWanted): { text: string; values: unknown[] } {
  const where = conditionsOf(lane, wanted);
  const offices = officesWithin(wanted.scope, wanted.officeCode);
  const order = `ORDER BY risk_score DESC, declaration_number LIMIT ${where.bind(wanted.limit)}`;
  const source =
    offices === null
      ? `SELECT * FROM referral WHERE ${where} ${order}`
      : offices.length === 1
        ? `SELECT * FROM referral WHERE office_code = ${where.bind(offices[0])} AND ${where} ${order}`
        : // The front of each office's queue, then the front of them together.
          `SELECT front.* FROM unnest(${where.bind(offices)}::text[]) AS mine (code) CROSS JOIN LATERAL (
             SELECT * FROM referral WHERE office_code = mine.code AND ${where} ${order}
           ) front ${order}`;
  const text = `SELECT ${queueColumns} FROM (${source}) r LEFT JOIN "user" u ON u.id = r.claimed_by_id
    ORDER BY r.risk_score DESC, r.declaration_number`;
  return { text, values: where.values };
}

/** What the filters ask of a referral, in whichever office. */
export function listedConditions(
  wanted: WorklistFilters & { readonly userId: string; readonly hideGivenOut?: boolean },
): Conditions {
  const where = new Conditions()
    .always(`status IN ('open', 'claimed')`)
    .when(wanted.lane, (p) => `lane = ${p}`)
    .when(wanted.selectionReason, (p) => `selection_reason = ${p}`)
    .when(wanted.chapter, (p) => `left(main_hs_code, 2) = ${p}`)
    .when(wanted.originCountry, (p) => `origin_country = ${p}`)
    .when(wanted.from, (p) => `registration_date >= ${p}::date`)
    .when(wanted.to, (p) => `registration_date <= ${p}::date`)
    .when(wanted.q || undefined, (p) => `declaration_number ^@ ${p}`);
  const { status } = wanted;
  if (status === 'open') where.always(`status = 'open' OR claimed_until < now()`);
  if (status === 'claimed') where.always(`status = 'claimed' AND claimed_until >= now()`);
  if (status === 'mine') {
    where.always(`status = 'claimed' AND claimed_until >= now() AND claimed_by_id = ${where.bind(wanted.userId)}`);
  }
  if (status === 'asked') {
    where.always(`declaration_number IN (
      SELECT declaration_number FROM question WHERE settled_at IS NULL AND asked_of_id = ${where.bind(wanted.userId)})`);
  }
  // A question is put to somebody, whoever holds the case.
  if (wanted.hideGivenOut === true && status !== 'asked') {
    where.always(`(status = 'claimed' AND claimed_until >= now())
      OR office_code NOT IN (SELECT code FROM customs_office WHERE blind_next)`);
  }
  return where;
}

function conditionsOf(lane: ReferredLane, wanted: WorklistWanted): Conditions {
  const where = listedConditions({ ...wanted, lane });
  const { after } = wanted;
  if (after?.lane === lane) {
    const [risk, number] = [where.bind(after.riskScore), where.bind(after.declarationNumber)];
    where.always(`risk_score <= ${risk} AND (risk_score < ${risk} OR declaration_number > ${number})`);
  }
  return where;
}
