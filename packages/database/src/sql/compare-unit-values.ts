import type { Queryable } from './queryable.ts';

/** Like items of the year before, and where an item stands among them. Values: currency per kilogram of net mass. */
export interface UnitValuePeers {
  readonly itemNumber: number;
  readonly level: 'hs6_origin' | 'hs6' | 'hs4';
  readonly count: number;
  readonly median: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Items in each of the bins between low and high, equally wide in the logarithm. */
  readonly bins: readonly number[];
}

export const unitValueBins = 24;
const enoughPeers = 20;

const question = `
  WITH item AS (
    SELECT item_number, hs_code, origin_country, flow, registration_date, (customs_value / net_mass_kg)::float8 AS value
    FROM declaration_item WHERE declaration_number = $1 AND net_mass_kg > 0 AND customs_value > 0
  ), peer AS (
    SELECT item.item_number, item.value, (p.customs_value / p.net_mass_kg)::float8 AS peer_value,
      left(p.hs_code, 6) = left(item.hs_code, 6) AS hs6, p.origin_country = item.origin_country AS origin
    FROM item JOIN declaration_item p ON left(p.hs_code, 4) = left(item.hs_code, 4) AND p.flow = item.flow
      AND p.registration_date >= item.registration_date - interval '12 months'
      AND p.registration_date < item.registration_date
    WHERE p.net_mass_kg > 0 AND p.customs_value > 0
  ), level AS (
    SELECT item_number, CASE
      WHEN count(*) FILTER (WHERE hs6 AND origin) >= $2 THEN 'hs6_origin'
      WHEN count(*) FILTER (WHERE hs6) >= $2 THEN 'hs6' ELSE 'hs4' END AS level
    FROM peer GROUP BY item_number
  ), chosen AS (
    SELECT peer.*, level FROM peer JOIN level USING (item_number)
    WHERE level = 'hs4' OR (hs6 AND (level = 'hs6' OR origin))
  ), span AS (
    SELECT item_number, level, value, count(*)::int AS count,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY peer_value) AS median,
      least(min(peer_value), value) AS low, greatest(max(peer_value), value) AS high
    FROM chosen GROUP BY item_number, level, value
  ), binned AS (
    SELECT item_number, CASE WHEN low = high THEN 1
      ELSE least($3::int, 1 + floor($3 * (ln(peer_value) - ln(low)) / (ln(high) - ln(low)))::int) END AS bin, count(*)::int AS items
    FROM chosen JOIN span USING (item_number) GROUP BY 1, 2
  )
  SELECT item_number AS "itemNumber", level, count, median, value, low, high, ARRAY(
    SELECT coalesce(binned.items, 0) FROM generate_series(1, CASE WHEN low = high THEN 1 ELSE $3::int END) AS number
    LEFT JOIN binned ON binned.item_number = span.item_number AND binned.bin = number ORDER BY number) AS bins
  FROM span`;

/**
 * Places the unit value of each item of a declaration among its peers: the same HS6 and origin, the same HS6 where those are
 * fewer than twenty, the same HS4 where those are too. Items without net mass or value, or without any peer, are left out.
 */
export async function compareUnitValues(
  database: Queryable,
  declarationNumber: string,
): Promise<readonly UnitValuePeers[]> {
  const { rows } = await database.query<UnitValuePeers>(question, [declarationNumber, enoughPeers, unitValueBins]);
  return rows;
}
