import { streamQuery } from '../copy/stream-query.ts';
import type { Database } from '../open-database.ts';

/** Between which bounds the ratios of goods usually lie; null where that is not known. */
export interface GoodsBounds {
  readonly hs6: string;
  readonly unit: string | null;
  readonly valuePerUnit: readonly [low: number, high: number] | null;
  readonly valuePerKg: readonly [low: number, high: number] | null;
  readonly kgPerUnit: readonly [low: number, high: number] | null;
}

export interface FarRow {
  readonly declarationNumber: string;
  readonly itemNumber: number;
  readonly officeCode: string;
  readonly hsCode: string;
  readonly unit: string | null;
  readonly quantity: number | null;
  readonly netMassKg: number | null;
  readonly customsValue: number | null;
}

const question = `
  WITH bounds AS MATERIALIZED (
    SELECT * FROM unnest($2::text[], $3::text[], $4::float8[], $5::float8[], $6::float8[], $7::float8[], $8::float8[], $9::float8[])
      AS bound (hs6, unit, unit_low, unit_high, kg_low, kg_high, mass_low, mass_high)
  ), item AS (
    SELECT declaration_number, item_number, office_code, hs_code, quantity_unit, quantity::float8 AS quantity,
      net_mass_kg::float8 AS mass, customs_value::float8 AS value
    FROM declaration_item WHERE batch_id = $1
  )
  SELECT declaration_number AS "declarationNumber", item_number AS "itemNumber", office_code AS "officeCode", hs_code AS "hsCode",
    quantity_unit AS unit, quantity, mass AS "netMassKg", value AS "customsValue"
  FROM item JOIN bounds ON left(hs_code, 6) = hs6 AND coalesce(quantity_unit, '') = unit
  WHERE (value > 0 AND quantity > 0 AND value / quantity NOT BETWEEN unit_low AND unit_high)
    OR (value > 0 AND mass > 0 AND value / mass NOT BETWEEN kg_low AND kg_high)
    OR (mass > 0 AND quantity > 0 AND mass / quantity NOT BETWEEN mass_low AND mass_high)`;

/** Items of a batch of which a value per unit, value per kg or kg per unit lies outside the bounds of its goods, in one scan. */
export function findFarItems(
  database: Database,
  batchId: string,
  bounds: readonly GoodsBounds[],
): AsyncGenerator<FarRow[]> {
  const side = (name: 'valuePerUnit' | 'valuePerKg' | 'kgPerUnit', end: 0 | 1) =>
    bounds.map((bound) => bound[name]?.[end] ?? null);
  return streamQuery<FarRow>(database, question, [
    batchId,
    bounds.map(({ hs6 }) => hs6),
    bounds.map(({ unit }) => unit ?? ''),
    side('valuePerUnit', 0),
    side('valuePerUnit', 1),
    side('valuePerKg', 0),
    side('valuePerKg', 1),
    side('kgPerUnit', 0),
    side('kgPerUnit', 1),
  ]);
}
