import {
  coldStartKind,
  type DeclarationItem,
  type Lane,
  type OfficeScope,
  type Reason,
  type SelectionReason,
} from '@tidewaiter/domain';
import { Conditions } from './conditions.ts';
import type { Queryable } from './queryable.ts';

/** The selection that is frozen with an item. */
export interface FrozenSelection {
  readonly runId: number;
  readonly modelId: number;
  readonly probability: number;
  readonly expectedAdditionalDuty: string;
  readonly riskScore: number;
  readonly lane: Lane;
  readonly selectionReason: SelectionReason;
  readonly selectionProbability: number;
  /** False where the model ranked without outcomes. */
  readonly isProbability: boolean;
  readonly criterion: {
    readonly id: number;
    readonly name: string;
    readonly instruction: string;
    readonly validTo: string;
  } | null;
  readonly reasons: readonly Reason[];
  readonly scoredAt: Date;
}

export interface DeclarationItemRead {
  readonly item: DeclarationItem;
  readonly officeName: string;
  readonly corrections: number;
  readonly selection: FrozenSelection | null;
}

type Row = DeclarationItem & { officeName: string; corrections: number } & (
    | (FrozenSelection & {
        criterionId: number | null;
        rule: { name: string; instruction: string; validTo: string } | null;
      })
    | { runId: null }
  );

const columns = `
  i.declaration_number AS "declarationNumber", i.item_number AS "itemNumber", i.registration_date AS "registrationDate",
  i.flow, i.office_code AS "officeCode", i.procedure_code AS "procedureCode", i.declarant_id AS "declarantId",
  i.importer_id AS "importerId", i.exporter_id AS "exporterId", i.origin_country AS "originCountry",
  i.departure_country AS "departureCountry", i.transport_mode AS "transportMode", i.hs_code AS "hsCode",
  i.goods_description AS "goodsDescription", i.quantity, i.quantity_unit AS "quantityUnit", i.net_mass_kg AS "netMassKg",
  i.gross_mass_kg AS "grossMassKg", i.fob_value AS "fobValue", i.freight, i.insurance, i.customs_value AS "customsValue",
  i.currency, i.duty_rate_percent AS "dutyRatePercent", i.duty_amount AS "dutyAmount", i.tax_amount AS "taxAmount",
  i.preference_code AS "preferenceCode", i.aeo, coalesce(office.name, i.office_code) AS "officeName",
  (SELECT count(*)::int FROM correction c
    WHERE c.declaration_number = i.declaration_number AND c.item_number = i.item_number) AS corrections,
  s.run_id AS "runId", s.model_id AS "modelId", s.probability, s.expected_additional_duty AS "expectedAdditionalDuty",
  s.risk_score AS "riskScore", s.lane, s.selection_reason AS "selectionReason",
  s.selection_probability AS "selectionProbability", coalesce(s.reasons, '[]'::jsonb) AS reasons,
  s.scored_at AS "scoredAt", s.criterion_id AS "criterionId", criterion.rule,
  model.kind IS DISTINCT FROM '${coldStartKind}' AS "isProbability"`;

/** The items of a declaration as first declared, each with its latest selection; none where it is outside the scope. */
export async function readDeclarationItems(
  database: Queryable,
  declarationNumber: string,
  scope: OfficeScope,
): Promise<readonly DeclarationItemRead[]> {
  const where = new Conditions()
    .when(declarationNumber, (p) => `i.declaration_number = ${p}`)
    .withinOffices(scope, 'i.office_code');
  const { rows } = await database.query<Row>(
    `SELECT ${columns} FROM declaration_item i
     LEFT JOIN customs_office office ON office.code = i.office_code
     LEFT JOIN LATERAL (
       SELECT * FROM item_selection
       WHERE declaration_number = i.declaration_number AND item_number = i.item_number ORDER BY run_id DESC LIMIT 1
     ) s ON TRUE
     LEFT JOIN model ON model.id = s.model_id
     LEFT JOIN criterion ON criterion.id = s.criterion_id
     WHERE ${where} ORDER BY i.item_number`,
    where.values,
  );
  return rows.map(readOf);
}

function readOf(row: Row): DeclarationItemRead {
  const { officeName, corrections } = row;
  return { item: row, officeName, corrections, selection: selectionOf(row) };
}

function selectionOf(row: Row): FrozenSelection | null {
  if (row.runId === null) return null;
  const { criterionId, rule } = row;
  const criterion =
    criterionId === null || rule === null
      ? null
      : { id: criterionId, name: rule.name, instruction: rule.instruction, validTo: rule.validTo };
  return {
    runId: row.runId,
    modelId: row.modelId,
    probability: row.probability,
    expectedAdditionalDuty: row.expectedAdditionalDuty,
    riskScore: row.riskScore,
    lane: row.lane,
    selectionReason: row.selectionReason,
    selectionProbability: row.selectionProbability,
    isProbability: row.isProbability,
    criterion,
    reasons: row.reasons,
    scoredAt: row.scoredAt,
  };
}
