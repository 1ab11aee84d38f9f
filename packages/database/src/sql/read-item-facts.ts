import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import type { Database } from '../open-database.ts';

export interface FactsChunk {
  readonly items: readonly ItemFacts[];
  /** Outcomes of items of this chunk: the latest version of each that was known in time. */
  readonly outcomes: readonly OutcomeFacts[];
  /** Whether each item is among those asked for (see `FactsWanted.only`). */
  readonly wanted: readonly boolean[];
}

export interface FactsWanted {
  /** Last registration date wanted; all by default. */
  readonly to?: string | undefined;
  /** Only outcomes known before this date; all by default. */
  readonly outcomesBefore?: string | undefined;
  readonly chunkRows?: number;
  /** Which items are marked as wanted; all by default. The others still make the past. */
  readonly only?: {
    readonly batchId?: string | undefined;
    readonly declarationNumber?: string | undefined;
    readonly from?: string | undefined;
    readonly unexamined?: boolean | undefined;
  };
}

type FactsRow = ItemFacts & {
  readonly examinedDay: number | null;
  readonly nonCompliant: boolean;
  readonly additionalDuty: number;
  readonly selectionProbability: number | null;
  readonly registrationDate: string;
  readonly wanted: boolean;
};

const question = `
  SELECT i.declaration_number AS "declarationNumber", i.item_number AS "itemNumber",
    i.registration_date AS "registrationDate", i.registration_date - DATE '1970-01-01' AS "registrationDay",
    i.flow, i.office_code AS "officeCode", i.procedure_code AS "procedureCode",
    i.declarant_id AS "declarantId", i.importer_id AS "importerId", i.exporter_id AS "exporterId",
    i.origin_country AS "originCountry", i.departure_country AS "departureCountry",
    i.transport_mode AS "transportMode", i.hs_code AS "hsCode",
    i.quantity::float8 AS quantity, i.quantity_unit AS "quantityUnit",
    i.net_mass_kg::float8 AS "netMassKg", i.gross_mass_kg::float8 AS "grossMassKg",
    i.fob_value::float8 AS "fobValue", i.freight::float8 AS freight, i.insurance::float8 AS insurance,
    i.customs_value::float8 AS "customsValue", i.duty_rate_percent::float8 AS "dutyRatePercent",
    i.duty_amount::float8 AS "dutyAmount", i.tax_amount::float8 AS "taxAmount",
    i.preference_code AS "preferenceCode", i.aeo,
    o.examined_on - DATE '1970-01-01' AS "examinedDay", o.outcome = 'non_compliant' AS "nonCompliant",
    o.additional_duty::float8 AS "additionalDuty",
    coalesce(o.selection_probability, s.selection_probability) AS "selectionProbability",
    ($7::uuid IS NULL OR i.batch_id = $7::uuid) AND ($8::date IS NULL OR i.registration_date >= $8::date)
      AND (NOT $9::boolean OR o.outcome IS NULL) AND ($10::text IS NULL OR i.declaration_number = $10::text) AS wanted
  FROM declaration_item i
  LEFT JOIN LATERAL (
    SELECT examined_on, outcome, additional_duty, selection_probability FROM outcome
    WHERE declaration_number = i.declaration_number AND item_number = i.item_number
      AND ($2::date IS NULL OR examined_on < $2::date)
    ORDER BY version DESC LIMIT 1
  ) o ON TRUE
  LEFT JOIN LATERAL (
    SELECT selection_probability FROM item_selection
    WHERE declaration_number = i.declaration_number AND item_number = i.item_number
    ORDER BY run_id DESC LIMIT 1
  ) s ON o.outcome IS NOT NULL
  WHERE ($1::date IS NULL OR i.registration_date <= $1::date)
    AND (i.registration_date, i.declaration_number, i.item_number) > ($3::date, $4::text COLLATE "C", $5::int)
  ORDER BY i.registration_date, i.declaration_number, i.item_number
  LIMIT $6`;

/** All items as first declared with what control found, in date order, chunk by chunk from one snapshot. */
export async function* readItemFacts(
  database: Database,
  { to, outcomesBefore, chunkRows = 10_000, only = {} }: FactsWanted = {},
): AsyncGenerator<FactsChunk> {
  const client = await database.pool.connect();
  let after: readonly [string, string, number] = ['0001-01-01', '', 0];
  let whole = false;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    for (;;) {
      const parameters = [
        to,
        outcomesBefore,
        ...after,
        chunkRows,
        only.batchId,
        only.from,
        only.unexamined ?? false,
        only.declarationNumber,
      ];
      const { rows } = await client.query<FactsRow>(question, parameters);
      const last = rows.at(-1);
      if (!last) break;
      yield { items: rows, outcomes: rows.flatMap(outcomeOf), wanted: rows.map((row) => row.wanted) };
      after = [last.registrationDate, last.declarationNumber, last.itemNumber];
    }
    await client.query('COMMIT');
    whole = true;
  } finally {
    // Also where the reader stops early: a connection that is kept would keep the pool from closing.
    client.release(!whole);
  }
}

function outcomeOf(row: FactsRow): readonly OutcomeFacts[] {
  if (row.examinedDay === null) return [];
  return [
    {
      declarationNumber: row.declarationNumber,
      itemNumber: row.itemNumber,
      examinedDay: row.examinedDay,
      nonCompliant: row.nonCompliant,
      additionalDuty: row.additionalDuty,
      selectionProbability: row.selectionProbability,
    },
  ];
}
