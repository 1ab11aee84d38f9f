import { logit } from '../calibrate/logit.ts';

/** What is believed of one feature before any outcome. Terms are in units in which a step of one is worth about the same. */
export interface PriorTerm {
  /** The feature that it reads, and that its part of a score is told under. */
  readonly feature: string;
  /** Another feature that it needs. */
  readonly beside?: string;
  /** The believed weight in the log odds, and how sure that is: a standard deviation. */
  readonly mean: number;
  readonly deviation: number;
  /** Value of the term, 0 where nothing is known. `level` is the overall level of non-compliance, 0 to 1. */
  readonly of: (value: number, level: number, beside: number) => number;
}

const known = (value: number) => (Number.isNaN(value) ? 0 : value);
const between = (low: number, high: number, value: number) => Math.max(low, Math.min(high, value));

/** How far a past rate stands above the overall level, in log odds. */
const above = (rate: number, level: number) => (Number.isNaN(rate) ? 0 : between(-3, 3, logit(rate) - logit(level)));

const rate = (feature: string, mean: number): PriorTerm => ({ feature, mean, deviation: 0.3, of: above });

/** Robust deviations below like items from which a price says no more. */
const cheapest = 4;

/** Items of a trader from which it is no longer new. */
const settled = 10;

/**
 * What customs knows of non-compliance anywhere, as weights in the log odds: a unit value below that of like goods, a
 * trader's, its partners' and its route's past, a high duty to be saved, a preference claimed for goods that come from
 * elsewhere, a trader that nobody knows; an authorized operator speaks against it. Source: the risk indicators common to
 * the WCO's Customs Risk Management Compendium; weights are round numbers, with room to learn.
 */
export const priorTerms: readonly PriorTerm[] = [
  {
    feature: 'unit_price_position',
    mean: 0.8,
    deviation: 0.3,
    of: (position) => (Number.isNaN(position) ? 0 : between(0, cheapest, -position)),
  },
  rate('rate_importer', 0.6),
  rate('rate_exporter', 0.4),
  rate('rate_declarant', 0.4),
  rate('rate_importer_exporter', 0.2),
  rate('rate_hs4', 0.3),
  rate('rate_hs6_origin', 0.3),
  rate('rate_route', 0.3),
  { feature: 'aeo', mean: -0.7, deviation: 0.5, of: (aeo) => (aeo > 0 ? 1 : 0) },
  { feature: 'duty_rate', mean: 0.5, deviation: 0.5, of: (percent) => between(0, 1, known(percent) / 30) },
  {
    feature: 'preference_claimed',
    beside: 'origin_is_departure',
    mean: 0.5,
    deviation: 0.5,
    of: (claimed, _, direct) => (claimed > 0 && direct === 0 ? 1 : 0),
  },
  {
    feature: 'items_importer',
    mean: 0.3,
    deviation: 0.5,
    of: (items) => (Number.isNaN(items) ? 0 : Math.max(0, 1 - Math.log1p(items) / Math.log1p(settled))),
  },
];

/** The same of the log of the duty if non-compliant: it grows with the duty that is declared, and with the value. */
export const priorDutyTerms: readonly PriorTerm[] = [
  { feature: 'log_duty_at_rate', mean: 0.6, deviation: 0.2, of: known },
  { feature: 'log_value', mean: 0.3, deviation: 0.2, of: known },
];
