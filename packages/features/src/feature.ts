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
 * One feature: what it is. `knownWhen` says from when its inputs are known: `registration` uses the item alone;
 * `day_before_registration` adds items registered and outcomes known on days strictly before its own. The formula stands
 * in the `write…` function of its family, in the same order: one function a family, so that a row is written straight.
 */
export interface Feature {
  readonly name: string;
  readonly unit: string;
  readonly source: FeatureSource;
  readonly knownWhen: 'registration' | 'day_before_registration';
  readonly description: string;
  /**
   * What the value rests on, from the item's grounds (see `at` in `past/state.ts` for what lies where) and the value
   * itself; the value alone by default.
   */
  readonly evidence?: (grounds: Float64Array, value: number) => Evidence;
}
