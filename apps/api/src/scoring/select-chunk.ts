import type { CopiedSelection } from '@tidewaiter/database';
import type { ItemFacts, SelectionPlan } from '@tidewaiter/domain';
import { type ApprovedCriterion, type Candidate, type ItemSelection, selectLanes } from '@tidewaiter/selectivity';
import type { ChunkScores } from './model-stage.ts';

/** By what lanes are given. */
export interface LaneRules {
  readonly plan: SelectionPlan;
  readonly criteria: readonly ApprovedCriterion[];
}

/** An item's selection, whose reasons are still to come. */
export type Unexplained = Omit<CopiedSelection, 'reasonsJson'>;

/** The lanes of the items of some whole days, in the order of the items. */
export function selectChunk(items: readonly ItemFacts[], scores: ChunkScores, rules: LaneRules): Unexplained[] {
  const candidates = candidatesOf(items, scores);
  const rowsOf = candidates.map(({ rows }) => rows);
  const { items: selected } = selectLanes({ candidates: candidates.map(({ candidate }) => candidate), ...rules });
  const selections = new Array<Unexplained>(items.length);
  let at = 0;
  for (const rows of rowsOf) {
    for (const row of rows) {
      const selection = selected[at];
      if (selection) selections[row] = selectionOf(selection, scores, row);
      at += 1;
    }
  }
  return selections;
}

/** Rows of the items that are selected for control: only they are told why. */
export function rowsToExplain(selections: readonly Unexplained[]): number[] {
  return selections.flatMap(({ lane }, row) => (lane === 'green' ? [] : [row]));
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
  };
}

export function candidatesOf(items: readonly ItemFacts[], scores: ChunkScores) {
  const byNumber = new Map<string, { candidate: Candidate; items: Candidate['items'][number][]; rows: number[] }>();
  for (const [row, item] of items.entries()) {
    const scored = {
      item,
      probability: scores.probability[row] ?? 0,
      expectedAdditionalDuty: scores.expectedDuty[row] ?? 0,
      riskScore: scores.riskScores[row] ?? 0,
    };
    // An item of the same declaration that was registered on another day competes on that day.
    const key = `${item.registrationDay} ${item.declarationNumber}`;
    const known = byNumber.get(key);
    if (known) {
      known.items.push(scored);
      known.rows.push(row);
    } else {
      const { declarationNumber, officeCode, registrationDay } = item;
      const those = [scored];
      byNumber.set(key, {
        candidate: { declarationNumber, officeCode, registrationDay, items: those },
        items: those,
        rows: [row],
      });
    }
  }
  return [...byNumber.values()];
}
