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

/** Every feature, in the order of the columns of a matrix. */
export const featureList: readonly Feature[] = [
  ...declaredFeatures,
  ...calendarFeatures,
  ...priceFeatures,
  ...peerFeatures,
  ...rateFeatures,
  ...recoveryFeatures,
  ...traderFeatures,
  ...noveltyFeatures,
  ...neighbourFeatures,
];

export const featureNames: readonly string[] = featureList.map((feature) => feature.name);

/** Raised whenever a formula changes while the names stay. */
const formulas = 1;

/** Version of the list: the formulas' edition and a hash of the names in order. */
export const featureListVersion = `${formulas}-${hashText(featureNames.join(' ')).toString(16).padStart(8, '0')}`;

const byName = new Map(featureList.map((feature) => [feature.name, feature]));

/**
 * The feature of that name.
 * @throws RangeError where the list has no such feature
 */
export function featureNamed(name: string): Feature {
  const feature = byName.get(name);
  if (!feature) throw new RangeError(`no feature is named ${name}`);
  return feature;
}
