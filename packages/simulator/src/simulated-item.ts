import type { Examination, Finding, ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import type { Scheme } from './schemes/scheme.ts';

/** A row of the `canonical` layout: what the models see, with clear trader identifiers and the columns they do not use. */
export interface DeclaredItem extends ItemFacts {
  readonly registrationDate: string;
  readonly goodsDescription: string;
}

/** What nobody at the border knows. */
export interface Truth {
  readonly nonCompliant: boolean;
  readonly scheme: Scheme | null;
  /** Duty and tax evaded, whether or not anyone finds out. */
  readonly additionalDuty: number;
  /** Bayes probability of non-compliance, given the declared item and who the traders really are. */
  readonly probability: number;
  /** Bayes expectation of `additionalDuty`. */
  readonly expectedAdditionalDuty: number;
}

/** A row of the `outcomes` layout: what the examination found, which may have missed what is wrong. */
export interface SimulatedOutcome extends OutcomeFacts {
  readonly examinedOn: string;
  readonly examination: Examination;
  readonly finding: Finding | null;
}

export interface SimulatedItem {
  readonly item: DeclaredItem;
  readonly truth: Truth;
  readonly examined: boolean;
  readonly examinedOn: string | null;
  /** Probability with which an outcome of this item came to be known, by the rules and the draw of its world. */
  readonly selectionProbability: number;
  readonly outcome: SimulatedOutcome | null;
}
