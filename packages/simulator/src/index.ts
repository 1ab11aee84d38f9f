export { type BayesLimit, bayesLimit } from './bayes-limit.ts';
export { canonicalCsv } from './csv/canonical-csv.ts';
export { outcomesCsv } from './csv/outcomes-csv.ts';
export { truthColumns, truthCsv } from './csv/truth-csv.ts';
export { officeNames } from './economy/offices.ts';
export { type Scheme, schemes } from './schemes/scheme.ts';
export { type SimulateOptions, simulate } from './simulate.ts';
export type { DeclaredItem, SimulatedItem, SimulatedOutcome, Truth } from './simulated-item.ts';
export { type WorldName, worldNames, worlds } from './worlds.ts';
