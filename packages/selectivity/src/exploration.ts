import type { Candidate } from './candidate.ts';

/**
 * How part of the places for risk is spent on learning. `value` ranks the declarations that risk leaves over, highest
 * first; without it they are drawn by lot.
 */
export interface ExplorationStrategy {
  readonly name: string;
  readonly value?: (candidate: Candidate) => number;
}

export interface Exploration {
  readonly strategy: ExplorationStrategy;
  /** Share of the places for risk, 0 to 1. */
  readonly share: number;
}

/** By lot: what is learnt is unbiased. */
export const randomExploration: ExplorationStrategy = { name: 'random' };

/**
 * Where the model is least sure and most is at stake: 4·p·(1 − p) × expected additional duty, the largest of the items.
 * Source: uncertainty and revenue terms of bATE/gATE (Kim et al. 2020).
 */
export const uncertaintyRevenueExploration: ExplorationStrategy = {
  name: 'uncertainty_revenue',
  value: ({ items }) =>
    Math.max(...items.map((item) => 4 * item.probability * (1 - item.probability) * item.expectedAdditionalDuty)),
};
