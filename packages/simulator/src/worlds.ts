/** Worlds that can be simulated; each shows one difficulty of customs data. */
export const worldNames = ['steady', 'selective', 'drift', 'newcomers', 'demo'] as const;
export type WorldName = (typeof worldNames)[number];

export interface World {
  /** Items where the caller names no number. */
  readonly items: number;
  /** Mean life of an importer's identifier, days. */
  readonly meanLife: number;
  /** Mean life of one that cheats as a trade, days. */
  readonly rogueMeanLife: number;
  /** Share of vanished cheats that come back under a new identifier with the same partners. */
  readonly phoenixShare: number;
  /** Share of importers that cheat as a trade. */
  readonly rogueShare: number;
  /** Halfway through, schemes, routes, brokers and prices change. */
  readonly changes: boolean;
  /** Standard deviation of the change of log prices halfway. */
  readonly priceShift: number;
  readonly control: Control;
}

/**
 * Who looks. `legacy`: odds (log) that the old rules examine a declaration that matches nothing. `tips`: whether officers
 * also hear of some declarations, more of those that are wrong: what no column of a declaration tells.
 */
export type Control =
  | { readonly kind: 'everything' }
  | {
      readonly kind: 'legacy';
      readonly legacy: number;
      readonly tips: boolean;
      readonly randomShare: number;
      /** The queue at the end: days before it from which most selected declarations still wait, and from which all do. */
      readonly queue: { readonly someDays: number; readonly allDays: number } | null;
    };

const everything: Control = { kind: 'everything' };
const settled = {
  meanLife: 1600,
  rogueMeanLife: 500,
  phoenixShare: 0.2,
  rogueShare: 0.078,
  changes: false,
  priceShift: 0,
};

/** The closed list of worlds. */
export const worlds: Readonly<Record<WorldName, World>> = {
  /** Everything is examined and nothing changes: what can be learned at best. */
  steady: { items: 250_000, ...settled, control: everything },
  /** Outcomes only where old rules, a tip or chance made someone look. */
  selective: {
    items: 250_000,
    ...settled,
    control: { kind: 'legacy', legacy: -4, tips: true, randomShare: 0.02, queue: null },
  },
  /** Halfway, schemes move on, brokers and routes change, prices shift. */
  drift: { items: 250_000, ...settled, changes: true, priceShift: 0.3, control: everything },
  /** Cheats vanish and come back under new identifiers. */
  newcomers: {
    items: 250_000,
    ...settled,
    meanLife: 500,
    rogueMeanLife: 90,
    phoenixShare: 0.75,
    rogueShare: 0.06,
    control: everything,
  },
  /** An administration with a measured past and an open queue. */
  demo: {
    items: 42_000,
    ...settled,
    rogueMeanLife: 300,
    phoenixShare: 0.4,
    control: { kind: 'legacy', legacy: -3.1, tips: false, randomShare: 0.04, queue: { someDays: 42, allDays: 21 } },
  },
};
