export type {
  ApprovedCriterion,
  Candidate,
  ItemSelection,
  LaneUse,
  MatchedCriterion,
  OfficeDayUse,
  ScoredItem,
} from './candidate.ts';
export {
  type Exploration,
  type ExplorationStrategy,
  randomExploration,
  uncertaintyRevenueExploration,
} from './exploration.ts';
export { criterionAt, criterionMatcher } from './match-criterion.ts';
export { planFor } from './plan-for.ts';
export { quantileTable, scoreOf } from './quantile-table.ts';
export { type RiskScale, riskScore } from './risk-score.ts';
export { selectLane } from './select-lane.ts';
export { type SelectionRequest, type SelectionResult, selectLanes } from './select-lanes.ts';
export { uniformOf } from './uniform-of.ts';
