import type { CopiedSelection } from '@tidewaiter/database';
import type { SelectionPlan } from '@tidewaiter/domain';
import {
  type ApprovedCriterion,
  type Candidate,
  criterionAt,
  type ItemSelection,
  selectLanes,
} from '@tidewaiter/selectivity';
import type { ChunkEntries } from './chunk-entries.ts';
import type { ChunkScores } from './model-stage.ts';

/** By what lanes are given. */
export interface LaneRules {
  readonly plan: SelectionPlan;
  readonly criteria: readonly ApprovedCriterion[];
}

/** A selection whose reasons are still to come. */
export type Unexplained = CopiedSelection<never>;

/** Declarations of a chunk, each with the rows of its items. */
export interface CandidateRows {
  readonly candidate: Candidate;
  readonly rows: readonly number[];
}

/** The lanes of the items of some whole days, in the order of the rows. */
export function selectChunk(entries: ChunkEntries, scores: ChunkScores, { plan, criteria }: LaneRules): Unexplained[] {
  const declarations = candidatesOf(entries, scores, criteria);
  const { items } = selectLanes({ candidates: declarations.map(({ candidate }) => candidate), plan });
  const selections = new Array<Unexplained>(entries.itemNumbers.length);
  let at = 0;
  for (const { rows } of declarations) {
    for (const row of rows) {
      const selection = items[at];
      if (selection) selections[row] = selectionOf(selection, scores, row);
      at += 1;
    }
  }
  return selections;
}

/** Rows of the items that are selected for control: only they are told why. */
export function rowsToExplain(selections: readonly Unexplained[]): number[] {
  const rows: number[] = [];
  for (let row = 0; row < selections.length; row += 1) if (selections[row]?.lane !== 'green') rows.push(row);
  return rows;
}

/** Puts the reasons of some rows, in their order, to their selections. */
export function withReasons<Json>(
  unexplained: Unexplained[],
  rows: readonly number[],
  reasonsAt: (at: number) => Json,
): CopiedSelection<Json>[] {
  const selections: CopiedSelection<Json>[] = unexplained;
  for (const [at, row] of rows.entries()) {
    const selection = selections[row];
    if (selection) selections[row] = { ...selection, reasonsJson: reasonsAt(at) };
  }
  return selections;
}

export function selectionOf(
  { declarationNumber, itemNumber, lane, reason, criterionId, selectionProbability }: ItemSelection,
  { probability, expectedDuty, riskScores }: ChunkScores,
  row: number,
): Unexplained {
  return {
    declarationNumber,
    itemNumber,
    probability: probability[row] ?? 0,
    expectedAdditionalDuty: (expectedDuty[row] ?? 0).toFixed(2),
    riskScore: riskScores[row] ?? 0,
    lane,
    selectionReason: reason,
    selectionProbability,
    criterionId: criterionId === null ? null : Number(criterionId),
    reasonsJson: null,
  };
}

export function candidatesOf(
  { declarationNumbers, itemNumbers, officeCodes, registrationDays, criteria: places }: ChunkEntries,
  scores: ChunkScores,
  criteria: readonly ApprovedCriterion[],
): CandidateRows[] {
  const byNumber = new Map<string, { candidate: Candidate; items: Candidate['items'][number][]; rows: number[] }>();
  for (const [row, declarationNumber] of declarationNumbers.entries()) {
    const scored = {
      itemNumber: itemNumbers[row] ?? 0,
      criterion: criterionAt(criteria, places[row] ?? -1),
      probability: scores.probability[row] ?? 0,
      expectedAdditionalDuty: scores.expectedDuty[row] ?? 0,
      riskScore: scores.riskScores[row] ?? 0,
    };
    const registrationDay = registrationDays[row] ?? 0;
    // An item of the same declaration that was registered on another day competes on that day.
    const key = `${registrationDay} ${declarationNumber}`;
    const known = byNumber.get(key);
    if (known) {
      known.items.push(scored);
      known.rows.push(row);
    } else {
      const items = [scored];
      const candidate = { declarationNumber, officeCode: officeCodes[row] ?? '', registrationDay, items };
      byNumber.set(key, { candidate, items, rows: [row] });
    }
  }
  return [...byNumber.values()];
}
