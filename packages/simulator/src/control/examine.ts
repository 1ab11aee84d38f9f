import type { Examination } from '@tidewaiter/domain';
import type { Random } from '../chance/random.ts';
import { dateText } from '../date-text.ts';
import type { DeclaredItem, SimulatedOutcome, Truth } from '../simulated-item.ts';

const kinds: readonly Examination[] = ['physical', 'documentary', 'post_clearance_audit'];
const missedShare = 0.04;

/** How and when a declaration is examined; the same for all its items. */
export interface Visit {
  readonly examinedDay: number;
  readonly examinedOn: string;
  readonly examination: Examination;
  readonly selectionProbability: number;
}

/** Draws the visit: the result is known within five days of registration, and by the last day on which any was. */
export function drawVisit(
  random: Random,
  registrationDay: number,
  lastDay: number,
  selectionProbability: number,
): Visit {
  const examination = kinds[random.pick([6, 3, 1])] ?? 'physical';
  const examinedDay = registrationDay + random.below(Math.min(5, lastDay - registrationDay) + 1);
  return { examinedDay, examinedOn: dateText(examinedDay), examination, selectionProbability };
}

/** What the visit finds; now and then it misses what is wrong. */
export function examine(random: Random, item: DeclaredItem, truth: Truth, visit: Visit): SimulatedOutcome {
  const found = truth.nonCompliant && !random.chance(missedShare);
  return {
    declarationNumber: item.declarationNumber,
    itemNumber: item.itemNumber,
    examinedDay: visit.examinedDay,
    examinedOn: visit.examinedOn,
    examination: visit.examination,
    nonCompliant: found,
    finding: found ? truth.scheme : null,
    additionalDuty: found ? truth.additionalDuty : 0,
    selectionProbability: visit.selectionProbability,
  };
}
