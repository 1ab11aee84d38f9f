// What the data quality of a batch is made of.

export { countDistinctIdentifiers } from './count-distinct-identifiers.ts';
export {
  type CategoryCount,
  type CountedCategory,
  countItemCategories,
  type GoodsCount,
} from './count-item-categories.ts';
export { countItemFills, type ItemFills } from './count-item-fills.ts';
export { countOutcomesByWeek } from './count-outcomes-by-week.ts';
export { countRepeatedRows } from './count-repeated-rows.ts';
export { type FarRow, findFarItems, type GoodsBounds as FarBounds } from './find-far-items.ts';
export type { ItemFault } from './item-faults.ts';
export { listFaultExamples } from './list-fault-examples.ts';
export { listOutcomeFaultExamples } from './list-outcome-fault-examples.ts';
export { readDecimalComma } from './read-decimal-comma.ts';
export { sampleBatchItems } from './sample-batch-items.ts';
export { type OutcomeGroup, summariseBatchOutcomes } from './summarise-batch-outcomes.ts';
