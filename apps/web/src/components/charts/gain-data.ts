import type { ChartTable } from './chart-table.ts';
import { scaleTicks } from './scale-ticks.ts';
import type { Tone } from './tone.ts';

/** One ranking: what it has found at each share examined. */
export interface GainSeries {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
  readonly dashed?: boolean;
  /** Share found, 0 to 1; one entry a share examined. */
  readonly found: readonly number[];
}

export interface GainPoint {
  readonly share: number;
  readonly values: Readonly<Record<string, number>>;
}

export interface GainView {
  /** Largest share examined that is drawn. */
  readonly upTo: number;
  /** Found over what chance would have found, instead of the share found. */
  readonly asLift: boolean;
}

/** The points that are drawn: the share found, or how many times what as large a random share would find. */
export function gainPoints(
  shares: readonly number[],
  series: readonly GainSeries[],
  { upTo, asLift }: GainView,
): readonly GainPoint[] {
  return shares.flatMap((share, at) => {
    // Lift is not defined where nothing was examined.
    if (share > upTo + 1e-9 || (asLift && share === 0)) return [];
    const entries = series.map(({ id, found }) => [id, asLift ? (found[at] ?? 0) / share : (found[at] ?? 0)] as const);
    return [{ share, values: Object.fromEntries(entries) }];
  });
}

/** Marks of the upright axis: round ones, and never past 1 where shares are shown. */
export function gainTicks(points: readonly GainPoint[], asLift: boolean): readonly number[] {
  const largest = Math.max(0, ...points.flatMap(({ values }) => Object.values(values)));
  const ticks = scaleTicks(asLift ? largest : Math.min(1, largest));
  return asLift ? ticks : ticks.filter((tick) => tick <= 1 + 1e-9);
}

/** Shares that are said in words: those at which administrations work. */
const told = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1];

/** The figures behind the curves as text. */
export function gainTable(
  points: readonly GainPoint[],
  series: readonly GainSeries[],
  texts: {
    readonly caption: string;
    readonly xLabel: string;
    readonly formatShare: (share: number) => string;
    readonly format: (value: number) => string;
  },
): ChartTable {
  const nearest = told.flatMap((share) => {
    const last = points.at(-1);
    if (last === undefined || share > last.share + 1e-9) return [];
    return [points.reduce((best, one) => (Math.abs(one.share - share) < Math.abs(best.share - share) ? one : best))];
  });
  return {
    caption: texts.caption,
    head: [texts.xLabel, ...series.map(({ label }) => label)],
    rows: nearest.map(({ share, values }) => ({
      id: String(share),
      cells: [texts.formatShare(share), ...series.map(({ id }) => texts.format(values[id] ?? 0))],
    })),
  };
}
