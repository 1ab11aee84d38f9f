import type { OfficeScope } from '@tidewaiter/domain';
import type { Database } from '../open-database.ts';

export interface ScoresWanted {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly scope: OfficeScope;
}

/** A line of the layout `scores`; numbers as the text that is written. */
export interface ScoreLine {
  readonly declaration_number: string;
  readonly item_number: number;
  readonly model: string;
  readonly probability: number;
  readonly expected_additional_duty: string;
  readonly risk_score: number;
  readonly lane: string;
  readonly selection_reason: string;
  readonly selection_probability: number;
  readonly scored_at: Date;
  readonly registration_date: string;
}

const question = `
  SELECT i.registration_date, i.declaration_number, i.item_number, s.model_id::text AS model, s.probability,
    s.expected_additional_duty, s.risk_score, s.lane, s.selection_reason, s.selection_probability, s.scored_at
  FROM declaration_item i
  JOIN LATERAL (
    SELECT * FROM item_selection
    WHERE declaration_number = i.declaration_number AND item_number = i.item_number
    ORDER BY run_id DESC LIMIT 1
  ) s ON TRUE
  WHERE ($1::date IS NULL OR i.registration_date >= $1::date) AND ($2::date IS NULL OR i.registration_date <= $2::date)
    AND ($3::text[] IS NULL OR i.office_code = ANY ($3::text[]))
    AND (i.registration_date, i.declaration_number, i.item_number) > ($4::date, $5::text COLLATE "C", $6::int)
  ORDER BY i.registration_date, i.declaration_number, i.item_number
  LIMIT 5000`;

/** The latest score and lane of every item in the range, in date order, in flat memory. */
export async function* exportScores(
  { pool }: Database,
  { from, to, scope }: ScoresWanted,
): AsyncGenerator<readonly ScoreLine[]> {
  const offices = scope.national ? null : scope.officeCodes;
  let after: readonly [string, string, number] = ['0001-01-01', '', 0];
  for (;;) {
    const { rows } = await pool.query<ScoreLine>(question, [from ?? null, to ?? null, offices, ...after]);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = [last.registration_date, last.declaration_number, last.item_number];
  }
}
