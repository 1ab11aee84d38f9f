import type { Lane, OfficeScope, Outcome, SelectionReason } from '@tidewaiter/domain';
import { Conditions } from './conditions.ts';
import type { Queryable } from './queryable.ts';

export interface DeclarationFilters {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly officeCode?: string | undefined;
  readonly chapter?: string | undefined;
  readonly lane?: Lane | undefined;
  readonly selectionReason?: SelectionReason | undefined;
  readonly examined?: boolean | undefined;
  readonly outcome?: Outcome | undefined;
  readonly importerId?: string | undefined;
  readonly q?: string | undefined;
}

/** Where a page begins: after this item. */
export interface DeclarationPlace {
  readonly registrationDate: string;
  readonly declarationNumber: string;
  readonly itemNumber: number;
}

export interface DeclarationsWanted extends DeclarationFilters {
  readonly scope: OfficeScope;
  readonly after?: DeclarationPlace | undefined;
  readonly limit: number;
}

/** A declared item with its latest lane and outcome, null where it has none. */
export interface ListedItem {
  readonly declarationNumber: string;
  readonly itemNumber: number;
  readonly registrationDate: string;
  readonly officeCode: string;
  readonly hsCode: string;
  readonly originCountry: string;
  readonly departureCountry: string | null;
  readonly importerId: string;
  readonly customsValue: string;
  readonly currency: string | null;
  readonly lane: Lane | null;
  readonly selectionReason: SelectionReason | null;
  readonly riskScore: number | null;
  readonly expectedAdditionalDuty: string | null;
  readonly outcome: Outcome | null;
  readonly additionalDuty: string | null;
}

/** Declared items, newest first. */
export async function listDeclarations(
  database: Queryable,
  wanted: DeclarationsWanted,
): Promise<readonly ListedItem[]> {
  const where = conditionsOf(wanted);
  const { rows } = await database.query<ListedItem>(
    `SELECT i.declaration_number AS "declarationNumber", i.item_number AS "itemNumber",
       i.registration_date AS "registrationDate", i.office_code AS "officeCode", i.hs_code AS "hsCode",
       i.origin_country AS "originCountry", i.departure_country AS "departureCountry", i.importer_id AS "importerId",
       i.customs_value AS "customsValue", i.currency, s.lane, s.selection_reason AS "selectionReason",
       s.risk_score AS "riskScore", s.expected_additional_duty AS "expectedAdditionalDuty",
       o.outcome, o.additional_duty AS "additionalDuty"
     FROM declaration_item i
     LEFT JOIN LATERAL (
       SELECT * FROM item_selection
       WHERE declaration_number = i.declaration_number AND item_number = i.item_number ORDER BY run_id DESC LIMIT 1
     ) s ON TRUE
     LEFT JOIN LATERAL (
       SELECT * FROM outcome
       WHERE declaration_number = i.declaration_number AND item_number = i.item_number ORDER BY version DESC LIMIT 1
     ) o ON TRUE
     WHERE ${where}
     ORDER BY i.registration_date DESC, i.declaration_number, i.item_number
     LIMIT ${where.bind(wanted.limit)}`,
    where.values,
  );
  return rows;
}

function conditionsOf(wanted: DeclarationsWanted): Conditions {
  const where = new Conditions()
    .withinOffices(wanted.scope, 'i.office_code', wanted.officeCode)
    .when(wanted.from, (p) => `i.registration_date >= ${p}::date`)
    .when(wanted.to, (p) => `i.registration_date <= ${p}::date`)
    .when(wanted.chapter, (p) => `left(i.hs_code, 2) = ${p}`)
    .when(wanted.importerId, (p) => `i.importer_id = ${p}`)
    .when(wanted.q || undefined, (p) => `i.declaration_number ^@ ${p}`)
    .when(wanted.lane, (p) => `s.lane = ${p}`)
    .when(wanted.selectionReason, (p) => `s.selection_reason = ${p}`)
    .when(wanted.examined, (p) => `(o.outcome IS NOT NULL) = ${p}::boolean`)
    .when(wanted.outcome, (p) => `o.outcome = ${p}`);
  if (wanted.after) {
    const day = where.bind(wanted.after.registrationDate);
    const [number, item] = [where.bind(wanted.after.declarationNumber), where.bind(wanted.after.itemNumber)];
    where.always(`i.registration_date <= ${day}::date AND (i.registration_date < ${day}::date
      OR (i.declaration_number, i.item_number) > (${number}::text COLLATE "C", ${item}::int))`);
  }
  return where;
}
