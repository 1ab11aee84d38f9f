import { type ComparedMeasure, type ExaminedPercent, examinedPercents } from '@tidewaiter/domain';
import type { Scores } from '../model.ts';
import { seededRandom } from '../random/seeded-random.ts';
import { type Ranking, tieGroups } from './tie-groups.ts';

/** Two rankings of the same items, and what was found. */
export interface ScoredTwice {
  readonly champion: Scores;
  readonly challenger: Scores;
  /** 1: non-compliant. */
  readonly labels: ArrayLike<number>;
  /** Additional duty assessed, any one currency. */
  readonly duty: ArrayLike<number>;
  /** What an item counts: one over its selection probability; 1 where left out. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Items of one declaration share a number and are drawn together; each for itself where left out. */
  readonly clusters?: ArrayLike<number> | undefined;
  readonly seed: number;
  readonly resamples?: number | undefined;
}

/**
 * Precision and revenue recall of both rankings at 1, 2, 5 and 10 % of the (weighted) items, and the difference,
 * challenger less champion, with its 95 % interval: percentiles of a paired bootstrap over declarations with Poisson
 * weights, so that both always stand before the same draw. Same seed, same interval; empty for no items.
 *
 * Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), 13.3; Poisson weights: Hanley & MacGibbon,
 * Comput. Methods Programs Biomed. 83 (2006).
 */
export function compareScores(scored: ScoredTwice): ComparedMeasure[] {
  const { champion, challenger, labels, duty, weights, clusters, seed, resamples = 400 } = scored;
  const items = labels.length;
  if (items === 0) return [];
  const measures = [
    { measure: 'precision', values: labels, byWhole: false, of: (scores: Scores) => scores.probability },
    { measure: 'revenue_recall', values: duty, byWhole: true, of: (scores: Scores) => scores.expectedDuty },
  ] as const;
  const pairs = measures.map((one) => ({
    ...one,
    champion: tieGroups(one.of(champion)),
    challenger: tieGroups(one.of(challenger)),
  }));
  const base = Float64Array.from({ length: items }, (_, item) => weights?.[item] ?? 1);
  const read = (counts: Float64Array) =>
    pairs.map((pair) => {
      const topOf = (ranking: Ranking) => shareAtTop(ranking, pair.values, counts, pair.byWhole);
      return { champion: topOf(pair.champion), challenger: topOf(pair.challenger) };
    });
  const whole = read(base);
  const random = seededRandom(seed);
  const differences = pairs.map(() => examinedPercents.map((): number[] => []));
  const drawn = new Float64Array(items);
  const cluster = (item: number) => clusters?.[item] ?? item;
  for (let resample = 0; resample < resamples; resample++) {
    const times = new Map<number, number>();
    for (let item = 0; item < items; item++) {
      const of = cluster(item);
      let count = times.get(of);
      if (count === undefined) {
        count = poisson(random.uniform());
        times.set(of, count);
      }
      drawn[item] = (base[item] ?? 0) * count;
    }
    read(drawn).forEach((pair, at) => {
      examinedPercents.forEach((percent, place) => {
        const [was, is] = [pair.champion[percent], pair.challenger[percent]];
        if (was !== null && is !== null) differences[at]?.[place]?.push(is - was);
      });
    });
  }
  return pairs.flatMap(({ measure }, at) =>
    examinedPercents.map((percent, place): ComparedMeasure => {
      const [was, is] = [whole[at]?.champion[percent] ?? null, whole[at]?.challenger[percent] ?? null];
      const sorted = (differences[at]?.[place] ?? []).toSorted((a, b) => a - b);
      const quantile = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? null;
      const difference = was === null || is === null ? null : is - was;
      return {
        measure,
        percent,
        champion: was,
        challenger: is,
        difference,
        // Of few non-compliant items the draws jump: the interval then is stretched to hold what was seen.
        low: difference === null ? null : Math.min(difference, quantile(0.025) ?? difference),
        high: difference === null ? null : Math.max(difference, quantile(0.975) ?? difference),
      };
    }),
  );
}

/** What lies among the first percents of the weighted items: as a share of those, or of all there is to find. */
function shareAtTop(
  { order, groups }: Ranking,
  values: ArrayLike<number>,
  counts: Float64Array,
  byWhole: boolean,
): Record<ExaminedPercent, number | null> {
  const mass = counts.reduce((sum, count) => sum + count, 0);
  let all = 0;
  for (let item = 0; item < counts.length; item++) all += (counts[item] ?? 0) * (values[item] ?? 0);
  const shares: Record<ExaminedPercent, number | null> = { '1': null, '2': null, '5': null, '10': null };
  if (!(mass > 0)) return shares;
  const percents = [...examinedPercents];
  let [before, found] = [0, 0];
  for (const { from, to } of groups) {
    let [groupMass, groupFound] = [0, 0];
    for (let place = from; place < to; place++) {
      const item = order[place] ?? 0;
      groupMass += counts[item] ?? 0;
      groupFound += (counts[item] ?? 0) * (values[item] ?? 0);
    }
    for (let next = percents[0]; next !== undefined; next = percents[0]) {
      const wanted = (mass * Number(next)) / 100;
      if (before + groupMass < wanted * (1 - 1e-12)) break;
      const top = found + (groupMass > 0 ? (groupFound * (wanted - before)) / groupMass : 0);
      shares[next] = byWhole ? (all > 0 ? Math.min(1, top / all) : null) : Math.min(1, Math.max(0, top / wanted));
      percents.shift();
    }
    if (percents.length === 0) break;
    before += groupMass;
    found += groupFound;
  }
  return shares;
}

/** A draw of the Poisson distribution of mean 1, by inversion. */
function poisson(uniform: number): number {
  let count = 0;
  let chance = Math.exp(-1);
  let below = chance;
  while (uniform > below && count < 20) {
    count += 1;
    chance /= count;
    below += chance;
  }
  return count;
}
