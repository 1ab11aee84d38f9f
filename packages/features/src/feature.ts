import type { Reading } from './past/reading.ts';

/**
 * What a feature rests on, for the reader of a reason: the item's value in natural units, what it is compared with
 * (median of peers, prior rate), how many peers or examinations that is, and the level they were taken from.
 */
export interface Evidence {
  readonly value: number | null;
  readonly base: number | null;
  readonly count: number | null;
  readonly level: string | null;
}

/** Where the numbers of a feature come from. */
export type FeatureSource = 'declaration' | 'past_items' | 'past_outcomes';

/**
 * One feature: what it is, and the formula. `knownWhen` says from when its inputs are known: `registration` uses the
 * item alone; `day_before_registration` adds items registered and outcomes known on days strictly before its own.
 */
export interface Feature {
  readonly name: string;
  readonly unit: string;
  readonly source: FeatureSource;
  readonly knownWhen: 'registration' | 'day_before_registration';
  readonly description: string;
  /** The value; `NaN` where it is not known. */
  readonly value: (reading: Reading) => number;
  readonly evidence?: (reading: Reading) => Evidence;
}
