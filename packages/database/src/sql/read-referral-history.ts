import type { AttachmentType, Examination, Extent, Lane, ReferralEventKind, ReferralStatus } from '@tidewaiter/domain';
import type { Queryable } from './queryable.ts';
import { type QueuedReferral, queueColumns } from './queue-columns.ts';

/** Where a referral stands; decided ones may stand in any lane. */
export type ReferralHead = Omit<QueuedReferral, 'lane'> & {
  readonly lane: Lane;
  readonly status: ReferralStatus;
  /** Whether its office gives cases out without choosing. */
  readonly nextOnly: boolean;
};

export interface RecordedAct {
  readonly actNumber: number;
  readonly officerId: string;
  readonly examination: Examination;
  readonly examinedOn: string;
  readonly minutes: number;
  readonly extent: Extent;
  readonly corrects: number | null;
  readonly correctionReason: string | null;
  readonly note: string | null;
  readonly recordedAt: Date;
  readonly attachments: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly mediaType: AttachmentType;
    readonly size: number;
  }[];
}

export interface RecordedEvent {
  readonly sequence: number;
  readonly kind: ReferralEventKind;
  readonly actorId: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
}

export interface ReferralHistory {
  readonly referral: ReferralHead | null;
  readonly acts: readonly RecordedAct[];
  readonly events: readonly RecordedEvent[];
}

/** The referral of a declaration with its acts and all that happened to it, oldest first. */
export async function readReferralHistory(database: Queryable, declarationNumber: string): Promise<ReferralHistory> {
  const [referral, acts, events] = await Promise.all([
    database.query<ReferralHead>(
      `SELECT ${queueColumns},
         coalesce((SELECT blind_next FROM customs_office WHERE code = r.office_code), FALSE) AS "nextOnly"
       FROM referral r LEFT JOIN "user" u ON u.id = r.claimed_by_id WHERE r.declaration_number = $1`,
      [declarationNumber],
    ),
    database.query<RecordedAct>(
      `SELECT act_number AS "actNumber", officer_id AS "officerId", examination, examined_on AS "examinedOn", minutes,
         note, extent, corrects, correction_reason AS "correctionReason", recorded_at AS "recordedAt",
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'fileName', file_name, 'mediaType', media_type,
             'size', size) ORDER BY attached_at, id)
           FROM attachment a WHERE a.declaration_number = act.declaration_number AND a.act_number = act.act_number),
           '[]'::jsonb) AS attachments
       FROM inspection_act act WHERE declaration_number = $1 ORDER BY act_number`,
      [declarationNumber],
    ),
    readReferralEvents(database, declarationNumber),
  ]);
  return { referral: referral.rows[0] ?? null, acts: acts.rows, events };
}

/** All that happened to a referral, oldest first. */
export async function readReferralEvents(
  database: Queryable,
  declarationNumber: string,
): Promise<readonly RecordedEvent[]> {
  const { rows } = await database.query<RecordedEvent>(
    `SELECT sequence, kind, actor_id AS "actorId", details, occurred_at AS "occurredAt" FROM referral_event
     WHERE declaration_number = $1 ORDER BY sequence`,
    [declarationNumber],
  );
  return rows;
}
