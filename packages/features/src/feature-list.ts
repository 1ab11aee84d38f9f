import { calendarFeatures } from './families/calendar.ts';
import { declaredFeatures } from './families/declared.ts';
import { neighbourFeatures } from './families/neighbours.ts';
import { noveltyFeatures } from './families/novelty.ts';
import { peerFeatures } from './families/peers.ts';
import { priceFeatures } from './families/price.ts';
import { rateFeatures } from './families/rates.ts';
import { recoveryFeatures } from './families/recovery.ts';
import { traderFeatures } from './families/traders.ts';
import type { Feature } from './feature.ts';
import { hashText } from './hash-text.ts';

/** Families in the order in which `writeFeatures` writes them. */
export const families = {
  declared: declaredFeatures,
  calendar: calendarFeatures,
  price: priceFeatures,
  peers: peerFeatures,
  rates: rateFeatures,
  recovery: recoveryFeatures,
  traders: traderFeatures,
  novelty: noveltyFeatures,
  neighbours: neighbourFeatures,
} as const;

/** Every feature, in the order of the columns of a matrix. */
export const featureList: readonly Feature[] = Object.values(families).flat();

export const featureNames: readonly string[] = featureList.map((feature) => feature.name);

/** Raised whenever a formula changes while the names stay. */
const formulas = 2;

/** Version of the list: the formulas' edition and a hash of the names in order. */
export const featureListVersion = `${formulas}-${hashText(featureNames.join(' ')).toString(16).padStart(8, '0')}`;

const byName = new Map(featureNames.map((name, column) => [name, column]));

/**
 * The column of the feature of that name.
 * @throws RangeError where the list has no such feature
 */
export function featureColumn(name: string): number {
  const column = byName.get(name);
  if (column === undefined) throw new RangeError(`no feature is named ${name}`);
  return column;
}

/**
 * The feature of that name.
 * @throws RangeError where the list has no such feature
 */
export function featureNamed(name: string): Feature {
  const feature = featureList[featureColumn(name)];
  if (!feature) throw new RangeError(`no feature is named ${name}`);
  return feature;
}
