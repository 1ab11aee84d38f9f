import type { OfficeScope, ReferredLane, SelectionReason, WorklistSort } from '@tidewaiter/domain';
import { referredLanes } from '@tidewaiter/domain';
import { Conditions } from './conditions.ts';
import { officesWithin } from './offices-within.ts';
import type { Queryable } from './queryable.ts';
import { type QueuedReferral, queueColumns } from './queue-columns.ts';
import { afterPlace, orderText, sortColumns, untied, type WorklistPlace } from './worklist-order.ts';

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

export interface WorklistWanted extends WorklistFilters {
  readonly scope: OfficeScope;
  /** Who asks, for `mine` and `asked`. */
  readonly userId: string;
  /** Leaves out what nobody holds in offices that give their cases out without choosing. */
  readonly hideGivenOut?: boolean;
  /** Red before yellow, riskiest first, where none is chosen. */
  readonly sorts?: readonly WorklistSort[] | undefined;
  readonly after?: WorklistPlace | undefined;
  readonly limit: number;
}

/**
 * Open and claimed referrals in the order asked for. Where that begins with the lane, each lane is read by itself: in the usual
 * order from the front of a partial index. Other orders look through what the filters leave and keep the front of it.
 */
export async function listWorklist(database: Queryable, wanted: WorklistWanted): Promise<readonly QueuedReferral[]> {
  const { limit } = wanted;
  const found: QueuedReferral[] = [];
  for (const { lane, after } of partsInTurn(wanted)) {
    if (found.length >= limit) break;
    const { text, values } = laneQuestion(lane, { ...wanted, after, limit: limit - found.length });
    const { rows } = await database.query<QueuedReferral>(text, values);
    found.push(...rows);
  }
  return found;
}

interface Part {
  /** `null` stands for all lanes at once. */
  readonly lane: ReferredLane | null;
  readonly after: WorklistPlace | undefined;
}

/** What is asked for one after the other: from the place on lane by lane, or all at once. */
function partsInTurn({ lane, sorts, after }: WorklistWanted): readonly Part[] {
  const [first] = untied(sorts);
  if (first?.column !== 'lane') return [{ lane: lane ?? null, after }];
  const inOrder = first.descending ? referredLanes.toReversed() : referredLanes;
  const began = after?.lane;
  if (after !== undefined && began === undefined) throw new Error('A place in this order of the queue tells its lane.');
  const from = began === undefined ? 0 : inOrder.indexOf(began);
  return inOrder
    .map((one, at): Part => ({ lane: one, after: at === from ? after : undefined }))
    .slice(from)
    .filter((part) => lane === undefined || part.lane === lane);
}

/** The question for one lane, or for all; exported so that a test can ask how it is planned. */
export function laneQuestion(lane: ReferredLane | null, wanted: WorklistWanted): { text: string; values: unknown[] } {
  const sorts = untied(wanted.sorts).filter(({ column }) => lane === null || column !== 'lane');
  const where = listedConditions({ ...wanted, lane: lane ?? undefined });
  if (lane === null) where.always(`lane = ANY (${where.bind(referredLanes)}::text[])`);
  if (wanted.after !== undefined) where.always(afterPlace(where, sorts, wanted.after));
  const offices = officesWithin(wanted.scope, wanted.officeCode);
  const order = `ORDER BY ${orderText(sorts)} LIMIT ${where.bind(wanted.limit)}`;
  const columns = ['declaration_number', ...sortColumns(sorts)].join(', ');
  const source =
    offices === null
      ? `SELECT ${columns} FROM referral WHERE ${where} ${order}`
      : offices.length === 1
        ? `SELECT ${columns} FROM referral WHERE office_code = ${where.bind(offices[0])} AND ${where} ${order}`
        : // The front of each office's queue, then the front of them together.
          `SELECT front.* FROM unnest(${where.bind(offices)}::text[]) AS mine (code) CROSS JOIN LATERAL (
             SELECT ${columns} FROM referral WHERE office_code = mine.code AND ${where} ${order}
           ) front ${order}`;
  // Which referrals make the page is told by an index alone, also where a filter passes most of them by.
  const text = `SELECT ${queueColumns} FROM (${source}) page
    JOIN referral r ON r.declaration_number = page.declaration_number LEFT JOIN "user" u ON u.id = r.claimed_by_id
    ORDER BY ${orderText(sorts, 'r.')}`;
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
