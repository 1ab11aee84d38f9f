import type { Queryable } from './queryable.ts';

/** Like items of the year before, and where an item stands among them. Values: currency per kilogram of net mass. */
export interface UnitValuePeers {
  readonly itemNumber: number;
  readonly level: 'hs6_origin' | 'hs6' | 'hs4';
  readonly count: number;
  /** Where there are more like items than are looked at, the date from which they are; else null: all of the year. */
  readonly since: string | null;
  readonly median: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Items in each of the bins between low and high, equally wide in the logarithm. */
  readonly bins: readonly number[];
}

export const unitValueBins = 24;
const enoughPeers = 20;
const mostPeers = 5000;

const question = `
  WITH item AS (
    SELECT item_number, hs_code, origin_country, flow, registration_date, (customs_value / net_mass_kg)::float8 AS value
    FROM declaration_item WHERE declaration_number = $1 AND net_mass_kg > 0 AND customs_value > 0
  ), peer AS (
    SELECT item.item_number, item.value, (p.customs_value / p.net_mass_kg)::float8 AS peer_value, p.registration_date,
      left(p.hs_code, 6) = left(item.hs_code, 6) AS hs6, p.origin_country = item.origin_country AS origin
    FROM item CROSS JOIN LATERAL (
      SELECT * FROM declaration_item p WHERE left(p.hs_code, 4) = left(item.hs_code, 4) AND p.flow = item.flow
        AND p.registration_date >= item.registration_date - interval '12 months'
        AND p.registration_date < item.registration_date AND p.net_mass_kg > 0 AND p.customs_value > 0
      ORDER BY p.registration_date DESC LIMIT $4
    ) p
  ), looked AS (
    SELECT item_number, CASE WHEN count(*) >= $4 THEN min(registration_date) END AS since FROM peer GROUP BY item_number
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
  SELECT item_number AS "itemNumber", level, count, to_char(since, 'YYYY-MM-DD') AS since, median, value, low, high, ARRAY(
    SELECT coalesce(binned.items, 0) FROM generate_series(1, CASE WHEN low = high THEN 1 ELSE $3::int END) AS number
    LEFT JOIN binned ON binned.item_number = span.item_number AND binned.bin = number ORDER BY number) AS bins
  FROM span JOIN looked USING (item_number)`;

/**
 * Places the unit value of each item of a declaration among its peers: the same HS6 and origin, the same HS6 where those are
 * fewer than twenty, the same HS4 where those are too; of the items of its HS4 in the year before the latest five thousand,
 * so that a picture of prices takes no longer where a hundred thousand are stored. Items without net mass or value, or without any peer, are left out.
 */
export async function compareUnitValues(
  database: Queryable,
  declarationNumber: string,
  most = mostPeers,
): Promise<readonly UnitValuePeers[]> {
  const { rows } = await database.query<UnitValuePeers>(question, [
    declarationNumber,
    enoughPeers,
    unitValueBins,
    most,
  ]);
  return rows;
}
