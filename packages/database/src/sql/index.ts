export { addToMeasures, countRun, mayCount } from './add-to-measures.ts';
export { compareUnitValues, type UnitValuePeers, unitValueBins } from './compare-unit-values.ts';
export { computeMeasures, type MeasuresRange } from './compute-measures.ts';
export { countAsked } from './count-asked.ts';
export { countListed, countWorklist, mostCounted, type WorklistCounts } from './count-worklist.ts';
export {
  type ComparedItem,
  findSimilarCases,
  mostCandidates,
  type SimilarCase,
  type SimilarCases,
} from './find-similar-cases.ts';
export { type Colleague, listColleagues } from './list-colleagues.ts';
export {
  type DeclarationFilters,
  type DeclarationPlace,
  type ListedItem,
  listDeclarations,
} from './list-declarations.ts';
export { listWorklist, type WorklistFilters, type WorklistWanted } from './list-worklist.ts';
export { lockNextReferral, type NextWanted } from './lock-next-referral.ts';
export { judgeReferrals, noteOpened, type OpenedReferrals, openReferrals } from './open-referrals.ts';
export type { Queryable } from './queryable.ts';
export type { QueuedReferral } from './queue-columns.ts';
export { readActNumbers } from './read-act-numbers.ts';
export { type DeclarationItemRead, type FrozenSelection, readDeclarationItems } from './read-declaration-items.ts';
export { type RecordedOutcome, readDeclarationOutcomes } from './read-declaration-outcomes.ts';
export { type DeclaredItemAmounts, readDeclaredAmounts } from './read-declared-amounts.ts';
export {
  latestChange,
  type ReferralChange,
  type ReferralChanges,
  readReferralChanges,
} from './read-referral-changes.ts';
export {
  type RecordedAct,
  type RecordedEvent,
  type ReferralHead,
  type ReferralHistory,
  readReferralEvents,
  readReferralHistory,
} from './read-referral-history.ts';
export { type MeasureSum, sumMeasures } from './sum-measures.ts';
export { type ImporterPast, summariseImporterPast } from './summarise-importer-past.ts';
export { type Route, type RoutePast, routePastMonths, summariseRoutePast } from './summarise-route-past.ts';
export { placeField, type WorklistPlace } from './worklist-order.ts';
