import type { CaseLikeness, Examination, Finding, OfficeScope, Outcome, ReasonTheme } from '@tidewaiter/domain';
import { Conditions } from './conditions.ts';
import type { Queryable } from './queryable.ts';

/** What a past case is compared with. */
export interface ComparedItem {
  readonly hsCode: string;
  readonly originCountry: string;
  readonly importerId: string;
  readonly declarantId: string | null;
  /** Currency per kilogram of net mass; null where it is unknown. */
  readonly unitValue: number | null;
  /** Themes of the reasons that raise its score. */
  readonly themes: readonly ReasonTheme[];
  /** Only what was known before this day: the item's registration, `YYYY-MM-DD`. */
  readonly before: string;
}

export interface SimilarCase {
  readonly declarationNumber: string;
  readonly itemNumber: number;
  readonly registrationDate: string;
  readonly officeName: string;
  readonly hsCode: string;
  readonly originCountry: string;
  readonly currency: string | null;
  readonly examinedOn: string;
  readonly examination: Examination;
  readonly outcome: Outcome;
  readonly finding: Finding | null;
  readonly additionalDuty: string;
  /** 0, alike in everything, to 1. */
  readonly distance: number;
  readonly likeness: readonly CaseLikeness[];
  /** Themes of reasons that raise both scores. */
  readonly sharedThemes: readonly ReasonTheme[];
}

export interface SimilarCases {
  /** Cases that were compared, at most `mostCandidates`. */
  readonly candidates: number;
  readonly cases: readonly SimilarCase[];
}

export const mostCandidates = 2000;
const mostNear = 100;
const mostShown = 5;

/** Parts of the distance; they add up to 1. */
const weights = { goods: 0.25, unitValue: 0.2, origin: 0.15, importer: 0.15, reasons: 0.15, declarant: 0.1 } as const;
/** Unit values this many times apart are as far apart as can be, and within the second they count as alike. */
const unitValueApart = 4;
const unitValueAlike = 1.25;

/**
 * The past cases most like an item, the nearest first: examined items of the same heading whose latest outcome was known
 * before the item's day, within the offices of the scope; of a declaration only its nearest item, so that one examination
 * is told once.
 *
 *     distance = 0.25 goods + 0.20 unit value + 0.15 origin + 0.15 importer + 0.15 reasons + 0.10 declarant
 *
 * Each part is 0 (alike) to 1: goods 0 for the same tariff code, 0.4 for the same subheading, 1 for the heading alone;
 * unit value |ln ratio| ÷ ln 4, at most 1, and ½ where either is unknown; reasons 1 − (shared ÷ all) of the themes that
 * raise either score, and ½ where either has none; the others 0 where they are equal. A weighted mean of parts of different kinds, as
 * J. C. Gower, Biometrics 27 (1971), 857–871.
 *
 * It reads a bounded number of rows however many items there are: the 2,000 cases examined last, by the index over
 * heading and day of the outcomes; of those the 100 nearest are told apart by their reasons too, which are larger to read.
 */
export async function findSimilarCases(
  database: Queryable,
  item: ComparedItem,
  { scope, telling }: { readonly scope: OfficeScope; readonly telling: readonly ReasonTheme[] },
): Promise<SimilarCases> {
  const where = new Conditions()
    .when(item.hsCode.slice(0, 4), (p) => `o.heading = ${p}`)
    .when(item.before, (p) => `o.examined_on < ${p}::date`)
    .withinOffices(scope, 'o.office_code');
  const day = `${where.bind(item.before)}::date`;
  const hsCode = `${where.bind(item.hsCode)}::text`;
  const origin = `${where.bind(item.originCountry)}::text`;
  const importer = `${where.bind(item.importerId)}::text`;
  const declarant = `${where.bind(item.declarantId)}::text`;
  const unitValue = `${where.bind(item.unitValue)}::float8`;
  const themes = `${where.bind(item.themes)}::text[]`;
  const said = `${where.bind(telling)}::text[]`;
  const { rows } = await database.query<SimilarCase & { candidates: number }>(
    `WITH known AS MATERIALIZED (
       SELECT o.declaration_number, o.item_number, o.version, o.examined_on, o.examination, o.outcome, o.finding,
         o.additional_duty
       FROM outcome o WHERE ${where}
       ORDER BY o.examined_on DESC, o.declaration_number, o.item_number LIMIT ${mostCandidates}
     ), compared AS (
       SELECT known.*, i.registration_date, i.office_code, i.hs_code, i.origin_country, i.currency,
         i.hs_code = ${hsCode} AS code, left(i.hs_code, 6) = left(${hsCode}, 6) AS subheading,
         i.origin_country = ${origin} AS origin, i.importer_id = ${importer} AS importer,
         coalesce(i.declarant_id = ${declarant}, false) AS declarant,
         abs(ln(nullif(${unitValue}, 0) / nullif((i.customs_value / nullif(i.net_mass_kg, 0))::float8, 0))) AS apart
       FROM known JOIN declaration_item i USING (declaration_number, item_number)
     ), near AS (
       SELECT compared.*,
         ${weights.goods} * CASE WHEN code THEN 0 WHEN subheading THEN 0.4 ELSE 1 END
         + ${weights.unitValue} * CASE WHEN apart IS NULL THEN 0.5 ELSE least(1, apart / ln(${unitValueApart}::float8)) END
         + ${weights.origin} * (NOT origin)::int + ${weights.importer} * (NOT importer)::int
         + ${weights.declarant} * (NOT declarant)::int AS partly
       FROM compared ORDER BY partly, examined_on DESC, declaration_number, item_number LIMIT ${mostNear}
     )
     SELECT * FROM (
       SELECT DISTINCT ON (near.declaration_number) near.declaration_number AS "declarationNumber", near.item_number AS "itemNumber",
         near.registration_date AS "registrationDate", coalesce(office.name, near.office_code) AS "officeName",
         near.hs_code AS "hsCode", near.origin_country AS "originCountry", near.currency,
         near.examined_on AS "examinedOn", near.examination, near.outcome, near.finding,
         near.additional_duty AS "additionalDuty", (SELECT count(*)::int FROM known) AS candidates,
         partly + ${weights.reasons} * coalesce(
           1 - cardinality(r.shared)::float8 / nullif(r.own + cardinality(${themes}) - cardinality(r.shared), 0), 0.5
         ) AS distance,
         array_remove(ARRAY[
           CASE WHEN near.code THEN 'tariff_code' WHEN near.subheading THEN 'subheading' ELSE 'heading' END,
           CASE WHEN near.origin THEN 'origin' END, CASE WHEN near.importer THEN 'importer' END,
           CASE WHEN near.declarant THEN 'declarant' END,
           CASE WHEN near.apart <= ln(${unitValueAlike}::float8) THEN 'unit_value' END,
           CASE WHEN cardinality(r.shared) > 0 THEN 'reasons' END], NULL) AS likeness,
         coalesce(r.shared, '{}') AS "sharedThemes"
       FROM near
       LEFT JOIN customs_office office ON office.code = near.office_code
       LEFT JOIN LATERAL (
         SELECT reasons FROM item_selection s
         WHERE s.declaration_number = near.declaration_number AND s.item_number = near.item_number
         ORDER BY run_id DESC LIMIT 1
       ) s ON TRUE
       LEFT JOIN LATERAL (
         SELECT count(*) AS own, coalesce(array_agg(theme) FILTER (WHERE theme = ANY (${themes})), '{}') AS shared
         FROM jsonb_to_recordset(s.reasons) AS reason (theme text, points float8)
         WHERE points > 0 AND theme = ANY (${said})
       ) r ON r.own > 0 AND cardinality(${themes}) > 0
       WHERE NOT EXISTS (
         SELECT FROM outcome later
         WHERE later.declaration_number = near.declaration_number AND later.item_number = near.item_number
           AND later.version > near.version AND later.examined_on < ${day}
       )
       ORDER BY near.declaration_number, distance, near.item_number
     ) nearest
     ORDER BY distance, "examinedOn" DESC, "declarationNumber" LIMIT ${mostShown}`,
    where.values,
  );
  return { candidates: rows[0]?.candidates ?? 0, cases: rows.map(({ candidates: _, ...found }) => found) };
}
