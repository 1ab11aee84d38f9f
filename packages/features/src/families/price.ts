import type { Evidence, Feature } from '../feature.ts';
import { group, groupName } from '../past/groups.ts';
import type { Past } from '../past/past.ts';
import type { PeerSketch } from '../past/peer-sketch.ts';
import { leastScale } from '../past/price-position.ts';
import type { Reading } from '../past/reading.ts';

const fewest = 3;

function price(
  name: string,
  unit: string,
  description: string,
  value: (reading: Reading) => number,
  evidence: (reading: Reading) => Evidence = positionEvidence,
): Feature {
  return { name, unit, source: 'past_items', knownWhen: 'day_before_registration', description, value, evidence };
}

function positionEvidence({ price: { logPrice, logMedian, count, level } }: Reading): Evidence {
  return { value: Math.exp(logPrice), base: Math.exp(logMedian), count, level };
}

interface Level {
  readonly group: number;
  readonly of: (past: Past) => PeerSketch;
  readonly per: 'perKg' | 'perUnit';
}

/** Difference of the log unit price from the median at one level, whatever level the position came from. */
function against({ group: g, of, per }: Level): Feature {
  const level = groupName(g);
  return price(
    `price_against_${level}`,
    'ln ratio',
    `Unit price against the median of past items of the same ${level.replaceAll('_', ', ')}`,
    (reading) => {
      const sketch = of(reading.past);
      const slot = reading.slot(g);
      return sketch.count(slot) < fewest ? Number.NaN : reading[per] - sketch.median(slot);
    },
    (reading) => {
      const sketch = of(reading.past);
      const slot = reading.slot(g);
      return { value: Math.exp(reading[per]), base: Math.exp(sketch.median(slot)), count: sketch.count(slot), level };
    },
  );
}

/** Peers of the same subheading from the country of departure, as if that were the origin. */
function departurePeers(reading: Reading) {
  const { departureCountry, originCountry } = reading.item;
  if (departureCountry === null || departureCountry === originCountry) return null;
  const origin = reading.past.table(group.origin).findText(departureCountry);
  const slot = reading.past.table(group.hs6Origin).findPair(reading.slot(group.hs6), origin);
  const peers = reading.past.pricePerKg.hs6Origin;
  const count = peers.count(slot);
  return count < fewest ? null : { median: peers.median(slot), count };
}

/** Value missing against the peers' median, in currency; 0 where the item is not below it. */
function shortfall(reading: Reading): number {
  const { logPrice, logMedian } = reading.price;
  return reading.item.customsValue * Math.max(0, Math.exp(Math.min(5, logMedian - logPrice)) - 1);
}

/** Where the unit price stands among its peers of the past. */
export const priceFeatures: readonly Feature[] = [
  price(
    'unit_price_position',
    'robust standard deviations',
    'Log unit price less the median of peers, by 1.4826 × MAD (at least 0.05), at the deepest level with eight peers',
    ({ price: { logPrice, logMedian, scale } }) => (logPrice - logMedian) / scale,
  ),
  price(
    'unit_price_against_median',
    'ln ratio',
    'Log unit price less the median of peers, at the deepest level with eight peers',
    ({ price: { logPrice, logMedian } }) => logPrice - logMedian,
  ),
  price(
    'unit_price_rank',
    'share',
    'Share of peers with a lower unit price, at the deepest level with eight peers',
    (reading) => reading.price.rank,
  ),
  price(
    'unit_price_scale',
    'ln ratio',
    'How widely the unit prices of the peers spread',
    (reading) => reading.price.scale,
  ),
  price('unit_price_peers', 'ln(1 + items)', 'Past items at the level compared with', (reading) =>
    Math.log1p(reading.price.count),
  ),
  against({ group: group.hs6Origin, of: (past) => past.pricePerKg.hs6Origin, per: 'perKg' }),
  against({ group: group.hs6, of: (past) => past.pricePerKg.hs6, per: 'perKg' }),
  against({ group: group.hs4, of: (past) => past.pricePerKg.hs4, per: 'perKg' }),
  against({ group: group.hs6Unit, of: (past) => past.pricePerUnit.hs6Unit, per: 'perUnit' }),
  against({
    group: group.hs6OriginUnit,
    of: (past) => past.pricePerUnit.hs6OriginUnit,
    per: 'perUnit',
  }),
  against({ group: group.importerHs6, of: (past) => past.pricePerKg.importerHs6, per: 'perKg' }),
  price(
    'price_as_if_from_departure',
    'ln ratio',
    'Unit price against past items of the subheading that originate where these goods leave from; where the two differ',
    (reading) => reading.perKg - (departurePeers(reading)?.median ?? Number.NaN),
    (reading) => {
      const peers = departurePeers(reading);
      const base = peers === null ? null : Math.exp(peers.median);
      return { value: Math.exp(reading.perKg), base, count: peers?.count ?? null, level: 'hs6_departure' };
    },
  ),
  price(
    'own_price_spread',
    'ln ratio',
    'How widely the importer’s own unit prices of this subheading spread, at least 0.05',
    (reading) => {
      const own = reading.past.pricePerKg.importerHs6;
      const slot = reading.slot(group.importerHs6);
      return own.count(slot) < fewest ? Number.NaN : Math.max(leastScale, own.scale(slot));
    },
    (reading) => {
      const own = reading.past.pricePerKg.importerHs6;
      const slot = reading.slot(group.importerHs6);
      return { value: own.scale(slot), base: null, count: own.count(slot), level: 'importer_hs6' };
    },
  ),
  price(
    'value_shortfall',
    'ln(1 + currency)',
    'Value missing against the median unit price of peers',
    (reading) => Math.log1p(shortfall(reading)),
    (reading) => ({ ...positionEvidence(reading), value: shortfall(reading), base: null }),
  ),
  price(
    'duty_shortfall',
    'ln(1 + currency)',
    'Duty missing against the median unit price of peers, at the declared rate',
    (reading) => Math.log1p((shortfall(reading) * (reading.item.dutyRatePercent ?? Number.NaN)) / 100),
    (reading) => ({
      ...positionEvidence(reading),
      value: (shortfall(reading) * (reading.item.dutyRatePercent ?? Number.NaN)) / 100,
      base: null,
    }),
  ),
];
