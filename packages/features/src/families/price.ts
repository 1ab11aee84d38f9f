import type { ItemFacts } from '@tidewaiter/domain';
import type { Evidence, Feature } from '../feature.ts';
import { groupName } from '../past/groups.ts';
import { logOfCount } from '../past/log-of-count.ts';
import { measure } from '../past/measures.ts';
import { peer, peerSpecs } from '../past/peers.ts';
import { leastScale, priceLevels } from '../past/place-price.ts';
import { at, departurePeer } from '../past/state.ts';
import { differenceFrom } from './peers.ts';

const fewest = 3;

function price(
  name: string,
  unit: string,
  description: string,
  evidence: (grounds: Float64Array, value: number) => Evidence = positionEvidence,
): Feature {
  return { name, unit, source: 'past_items', knownWhen: 'day_before_registration', description, evidence };
}

function positionEvidence(grounds: Float64Array): Evidence {
  return {
    value: Math.exp(grounds[at.logPrice] ?? Number.NaN),
    base: Math.exp(grounds[at.logMedian] ?? Number.NaN),
    count: grounds[at.pricePeers] ?? 0,
    level: priceLevels[grounds[at.priceLevel] ?? -1] ?? null,
  };
}

/** Difference of the log unit price from the median of one kind of peers, whatever level the position came from. */
function against(kind: number): Feature {
  const level = groupName(peerSpecs[kind]?.group ?? 0);
  return price(
    `price_against_${level}`,
    'ln ratio',
    `Unit price against the median of past items of the same ${level.replaceAll('_', ', ')}`,
    priceEvidence(kind, level),
  );
}

function priceEvidence(kind: number, level: string) {
  return (grounds: Float64Array, value: number): Evidence => {
    const median = grounds[at.peerMedians + kind] ?? Number.NaN;
    const count = grounds[at.peerCounts + kind] ?? 0;
    return { value: Math.exp(value + median), base: Math.exp(median), count, level };
  };
}

const shortfallEvidence = (grounds: Float64Array, value: number) => ({
  ...positionEvidence(grounds),
  value: Math.expm1(value),
  base: null,
});

const compared: readonly number[] = [
  peer.priceHs6Origin,
  peer.priceHs6,
  peer.priceHs4,
  peer.unitPriceHs6,
  peer.unitPriceHs6Origin,
  peer.priceImporterHs6,
];

/** Where the unit price stands among its peers of the past. */
export const priceFeatures: readonly Feature[] = [
  price(
    'unit_price_position',
    'robust standard deviations',
    'Log unit price less the median of peers, by 1.4826 × MAD (at least 0.05), at the deepest level with eight peers',
  ),
  price(
    'unit_price_against_median',
    'ln ratio',
    'Log unit price less the median of peers, at the deepest level with eight peers',
  ),
  price('unit_price_rank', 'share', 'Share of peers with a lower unit price, at the deepest level with eight peers'),
  price('unit_price_scale', 'ln ratio', 'How widely the unit prices of the peers spread'),
  price('unit_price_peers', 'ln(1 + items)', 'Past items at the level compared with'),
  ...compared.map(against),
  price(
    'price_as_if_from_departure',
    'ln ratio',
    'Unit price against past items of the subheading that originate where these goods leave from; where the two differ',
    priceEvidence(departurePeer, 'hs6_departure'),
  ),
  price(
    'own_price_spread',
    'ln ratio',
    'How widely the importer’s own unit prices of this subheading spread, at least 0.05',
    (grounds, value) => ({
      value,
      base: null,
      count: grounds[at.peerCounts + peer.priceImporterHs6] ?? 0,
      level: 'importer_hs6',
    }),
  ),
  price(
    'value_shortfall',
    'ln(1 + currency)',
    'Value missing against the median unit price of peers',
    shortfallEvidence,
  ),
  price(
    'duty_shortfall',
    'ln(1 + currency)',
    'Duty missing against the median unit price of peers, at the declared rate',
    shortfallEvidence,
  ),
];

/** Writes `priceFeatures` into `into` from `to` on; `NaN` where there are too few peers. */
export function writePrice(
  item: ItemFacts,
  state: Float64Array,
  measures: Float64Array,
  into: Float32Array,
  to: number,
): void {
  const difference = (state[at.logPrice] ?? Number.NaN) - (state[at.logMedian] ?? Number.NaN);
  const scale = state[at.priceScale] ?? Number.NaN;
  into[to] = difference / scale;
  into[to + 1] = difference;
  into[to + 2] = state[at.priceRank] ?? Number.NaN;
  into[to + 3] = scale;
  into[to + 4] = logOfCount(state[at.pricePeers] ?? 0);
  for (let i = 0; i < compared.length; i += 1) into[to + 5 + i] = differenceFrom(compared[i] ?? 0, state, measures);
  const next = to + 5 + compared.length;
  const perKg = measures[measure.perKg] ?? Number.NaN;
  const hasDeparture = (state[at.peerCounts + departurePeer] ?? 0) >= fewest;
  into[next] = hasDeparture ? perKg - (state[at.peerMedians + departurePeer] ?? Number.NaN) : Number.NaN;
  const hasOwn = (state[at.peerCounts + peer.priceImporterHs6] ?? 0) >= fewest;
  into[next + 1] = hasOwn ? Math.max(leastScale, state[at.ownScale] ?? Number.NaN) : Number.NaN;
  const missing = shortfall(item.customsValue, difference);
  into[next + 2] = Math.log1p(missing);
  into[next + 3] = Math.log1p((missing * (measures[measure.dutyRate] ?? Number.NaN)) / 100);
}

/** Value missing against the peers' median, in currency; 0 where the item is not below it. */
function shortfall(customsValue: number, difference: number): number {
  if (difference >= 0) return 0;
  return customsValue * (Math.exp(Math.min(5, -difference)) - 1);
}
