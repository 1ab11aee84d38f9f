import type { NewItemSelection } from '@tidewaiter/database';
import { type ItemFacts, reasonsOf, type SelectionPlan } from '@tidewaiter/domain';
import { buildFeatures, featureNames, type History, themeOf } from '@tidewaiter/features';
import type { ScoringModel } from '@tidewaiter/models';
import {
  type ApprovedCriterion,
  type Candidate,
  type RiskScale,
  riskScore,
  scoreOf,
  selectLanes,
} from '@tidewaiter/selectivity';
import type { DayOfFacts } from './facts-by-day.ts';

/** What it takes to score and select; `history` is moved on, day by day. */
export interface Selector {
  readonly model: ScoringModel;
  readonly scale: RiskScale;
  readonly plan: SelectionPlan;
  readonly criteria: readonly ApprovedCriterion[];
  readonly history: History;
}

// A model also explains by the categories that it embeds, which have no number to show.
const isFeature = new Set(featureNames);
const noEvidence = { value: null, base: null, count: null, level: null };
const logistic = (logit: number) => 1 / (1 + Math.exp(-logit));

/** Scores the wanted items of one day against the days before it, selects their lanes, and says why of what is selected. */
export async function selectDay(
  selector: Selector,
  { items, outcomes, wanted }: DayOfFacts,
): Promise<NewItemSelection[]> {
  const { history, model, scale, plan, criteria } = selector;
  if (wanted.length === 0) {
    buildFeatures(items, outcomes, { history, fromDay: Number.POSITIVE_INFINITY });
    return [];
  }
  const isWanted = new Set(wanted);
  const matrix = buildFeatures(wanted, outcomes, { history });
  const { probability, expectedDuty } = await model.score(matrix);
  const scored = wanted.map((item, row) => {
    const [chance, duty] = [probability[row] ?? 0, expectedDuty[row] ?? 0];
    const score = Math.round(riskScore(chance, duty, scale, plan.revenueWeight));
    return { item, probability: chance, expectedAdditionalDuty: duty, riskScore: score };
  });
  const { items: selected } = selectLanes({ candidates: candidatesOf(scored), plan, criteria });
  const laneOf = new Map(selected.map((one) => [`${one.declarationNumber} ${one.itemNumber}`, one]));
  const selections = scored.map(({ item, ...score }) => ({
    item,
    score,
    selection: laneOf.get(`${item.declarationNumber} ${item.itemNumber}`),
  }));
  const toExplain = selections.flatMap(({ selection }, row) => (selection && selection.lane !== 'green' ? [row] : []));
  const reasonsAt = await explainRows(
    selector,
    matrix,
    wanted,
    selections.map(({ score }) => score),
    toExplain,
  );
  // The rest of the day becomes past only now: nothing of a day sees another of the same day.
  buildFeatures(
    items.filter((item) => !isWanted.has(item)),
    outcomes,
    { history, fromDay: Number.POSITIVE_INFINITY },
  );
  return selections.flatMap(({ item, score, selection }, row): NewItemSelection[] => {
    if (!selection) return [];
    const { lane, reason, criterionId, selectionProbability } = selection;
    return [
      {
        declarationNumber: item.declarationNumber,
        itemNumber: item.itemNumber,
        probability: score.probability,
        expectedAdditionalDuty: score.expectedAdditionalDuty.toFixed(2),
        riskScore: score.riskScore,
        lane,
        selectionReason: reason,
        selectionProbability,
        criterionId: criterionId === null ? null : Number(criterionId),
        reasons: reasonsAt.get(row) ?? [],
      },
    ];
  });
}

function candidatesOf(scored: readonly Candidate['items'][number][]): Candidate[] {
  const byNumber = new Map<string, Candidate['items'][number][]>();
  for (const one of scored) {
    const { declarationNumber } = one.item;
    const those = byNumber.get(declarationNumber);
    if (those) those.push(one);
    else byNumber.set(declarationNumber, [one]);
  }
  return [...byNumber].flatMap(([declarationNumber, items]) => {
    const [first] = items;
    if (!first) return [];
    const { officeCode, registrationDay } = first.item;
    return [{ declarationNumber, officeCode, registrationDay, items }];
  });
}

async function explainRows(
  { model, scale, history }: Selector,
  matrix: ReturnType<typeof buildFeatures>,
  items: readonly ItemFacts[],
  scores: readonly { readonly probability: number; readonly riskScore: number }[],
  rows: readonly number[],
) {
  if (rows.length === 0) return new Map<number, ReturnType<typeof reasonsOf>>();
  const { features, contributions, base } = await model.explain(matrix, rows);
  const themes = features.map((feature) => ({ feature, theme: themeOf(feature) }));
  const baseScore = Math.round(scoreOf(logistic(base), scale.probabilities));
  return new Map(
    rows.flatMap((row, at) => {
      const [item, score] = [items[row], scores[row]];
      if (!item || !score) return [];
      const explained = {
        contributions: themes.map((theme, column) => ({
          ...theme,
          logit: contributions[at * features.length + column] ?? 0,
        })),
        riskScore: score.riskScore,
        probabilityScore: Math.round(scoreOf(score.probability, scale.probabilities)),
        baseScore,
      };
      return [
        [
          row,
          reasonsOf(explained, (feature) => (isFeature.has(feature) ? history.evidence(item, feature) : noEvidence)),
        ],
      ];
    }),
  );
}
