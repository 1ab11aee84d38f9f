import type { AfterControl, Examination, Extent, Finding, Outcome } from '@tidewaiter/domain';
import type { Transaction } from '../../transaction.ts';

export interface NewInspectionAct {
  readonly officerId: string;
  readonly examination: Examination;
  readonly examinedOn: string;
  readonly minutes: number;
  readonly extent: Extent;
  readonly note: string | null;
  /** The act that this one corrects, and why. */
  readonly corrects: { readonly actNumber: number; readonly reason: string } | null;
  readonly items: readonly {
    readonly itemNumber: number;
    readonly outcome: Outcome;
    readonly finding: Finding | null;
    readonly additionalDuty: string;
    readonly afterControl: AfterControl | null;
    /** What follows from the values after control; null where nothing does. */
    readonly computedDuty: string | null;
  }[];
}

/** Appends an act to a locked referral and, as the next version, the outcome of each item examined; returns its number. */
export async function insertInspectionAct(
  transaction: Transaction,
  declarationNumber: string,
  act: NewInspectionAct,
): Promise<number> {
  const { rows } = await transaction.query<{ act_number: number }>(
    `INSERT INTO inspection_act (declaration_number, act_number, officer_id, examination, examined_on, minutes, note, extent,
       corrects, correction_reason)
     SELECT $1, coalesce(max(act_number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9 FROM inspection_act WHERE declaration_number = $1
     RETURNING act_number`,
    [
      declarationNumber,
      act.officerId,
      act.examination,
      act.examinedOn,
      act.minutes,
      act.note,
      act.extent,
      act.corrects?.actNumber ?? null,
      act.corrects?.reason ?? null,
    ],
  );
  const actNumber = rows[0]?.act_number ?? 0;
  await transaction.query(
    `INSERT INTO outcome (declaration_number, item_number, version, examined_on, examination, outcome, finding,
       additional_duty, after_control, computed_duty, act_number, heading, office_code, origin_country, departure_country)
     SELECT $1, item.number, coalesce((SELECT max(version) FROM outcome o
         WHERE o.declaration_number = $1 AND o.item_number = item.number), 0) + 1,
       $2, $3, item.outcome, item.finding, item.duty, item.after_control, item.computed, $4,
       left(d.hs_code, 4), d.office_code, d.origin_country, d.departure_country
     FROM unnest($5::int[], $6::text[], $7::text[], $8::numeric[], $9::jsonb[], $10::numeric[])
       AS item (number, outcome, finding, duty, after_control, computed)
     JOIN declaration_item d ON d.declaration_number = $1 AND d.item_number = item.number`,
    [
      declarationNumber,
      act.examinedOn,
      act.examination,
      actNumber,
      act.items.map((item) => item.itemNumber),
      act.items.map((item) => item.outcome),
      act.items.map((item) => item.finding),
      act.items.map((item) => item.additionalDuty),
      act.items.map((item) => (item.afterControl === null ? null : JSON.stringify(item.afterControl))),
      act.items.map((item) => item.computedDuty),
    ],
  );
  return actNumber;
}
