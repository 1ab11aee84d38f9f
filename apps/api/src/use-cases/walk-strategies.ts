import { seededRandom } from '@tidewaiter/models';

/** Ways to choose whom to examine when only what is examined becomes known. */
export const walkStrategies = ['model', 'random', 'mixed', 'importer'] as const;
export type WalkStrategy = (typeof walkStrategies)[number];

/** Share of the examined that `mixed` draws by lot. */
const randomShare = 0.1;

/** One week's candidates as a strategy sees them, one entry an item. */
export interface Week {
  /** What the model in force says, higher sooner. */
  readonly scores: ArrayLike<number>;
  /** Past rate of non-compliance of the importer. */
  readonly importerRates: ArrayLike<number>;
}

export interface Choice {
  readonly item: number;
  /** With which the item was to be examined. */
  readonly selectionProbability: number;
}

/**
 * Chooses `places` of a week's items: the first by score, or by the importer's past rate, or drawn by lot; `mixed` takes
 * nine tenths by score and draws the rest among the others. Ties fall by lot. Same seed: same choice.
 */
export function chooseWeek(
  strategy: WalkStrategy,
  { scores, importerRates }: Week,
  places: number,
  seed: number,
): Choice[] {
  const random = seededRandom(seed);
  const items = Array.from({ length: scores.length }, (_, item) => ({ item, lot: random.uniform() }));
  const ranked = (by: ArrayLike<number>) => {
    const value = (item: number) => (Number.isNaN(by[item]) ? Number.NEGATIVE_INFINITY : (by[item] ?? 0));
    return items.toSorted((a, b) => value(b.item) - value(a.item) || a.lot - b.lot).map(({ item }) => item);
  };
  const drawn = (from: readonly number[], number: number): Choice[] => {
    const within = new Set(from);
    const lots = items.filter(({ item }) => within.has(item)).toSorted((a, b) => a.lot - b.lot);
    return lots.slice(0, number).map(({ item }) => ({ item, selectionProbability: number / Math.max(1, from.length) }));
  };
  const first = (order: readonly number[], number: number): Choice[] =>
    order.slice(0, number).map((item) => ({ item, selectionProbability: 1 }));
  switch (strategy) {
    case 'model':
      return first(ranked(scores), places);
    case 'importer':
      return first(ranked(importerRates), places);
    case 'random':
      return drawn(ranked(scores), places);
    case 'mixed': {
      const byLot = Math.min(places, Math.max(1, Math.round(places * randomShare)));
      const order = ranked(scores);
      return [...first(order, places - byLot), ...drawn(order.slice(places - byLot), byLot)];
    }
  }
}
