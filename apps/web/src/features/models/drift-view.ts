import type { Drift } from '@tidewaiter/contract';
import { type DriftLevel, driftLevel, fewestForDrift } from '@tidewaiter/domain';
import type { LinePoint } from '../../components/charts/line-data.ts';

const scores = { probability: 'score:probability', expected_duty: 'score:expected_duty' } as const;

export interface DriftFeature {
  readonly name: string;
  /** Index of the last week that tells; null where the feature has none. */
  readonly last: number | null;
  readonly most: number | null;
}

/** A model's drift as it is shown: only weeks that hold enough items to tell. */
export interface DriftView {
  readonly lastWeek: { readonly week: string; readonly items: number } | null;
  /** The larger of both scores' indices in that week. */
  readonly index: number | null;
  readonly level: DriftLevel | null;
  readonly points: readonly LinePoint[];
  /** The features that moved most, first. */
  readonly features: readonly DriftFeature[];
}

/** What drift comes to, with the bounds at which its words change as lines beside it. */
export function driftView({ weeks, measures }: Drift): DriftView {
  const telling = weeks.flatMap((week, at) => (week.items >= fewestForDrift ? [{ ...week, at }] : []));
  const stabilityOf = new Map(measures.map(({ name, stability }) => [name, stability]));
  const at = (name: string, week: number) => stabilityOf.get(name)?.[week] ?? null;
  const points = telling.map(({ week, at: number }) => ({
    x: week,
    values: {
      probability: at(scores.probability, number),
      expected_duty: at(scores.expected_duty, number),
      moderate: 0.1,
      large: 0.25,
    },
  }));
  const last = telling.at(-1);
  const indices = last === undefined ? [] : Object.values(scores).flatMap((name) => at(name, last.at) ?? []);
  const index = indices.length === 0 ? null : Math.max(...indices);
  const features = measures
    .filter(({ name }) => !Object.values<string>(scores).includes(name))
    .map(({ name, stability }) => {
      const known = telling.flatMap((week) => stability[week.at] ?? []);
      return {
        name,
        last: last === undefined ? null : (stability[last.at] ?? null),
        most: known.length === 0 ? null : Math.max(...known),
      };
    })
    .toSorted((a, b) => (b.last ?? -1) - (a.last ?? -1) || (a.name < b.name ? -1 : 1));
  return {
    lastWeek: last === undefined ? null : { week: last.week, items: last.items },
    index,
    level: index === null ? null : driftLevel(index),
    points,
    features,
  };
}
