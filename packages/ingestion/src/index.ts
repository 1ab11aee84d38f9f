export { csvLine } from './csv/csv-line.ts';
export { itemFactsOf, outcomeFactsOf } from './facts/facts-of.ts';
export type { Delimiter } from './header/detect-delimiter.ts';
export type { BatchHeader } from './header/open-header.ts';
export { type ItemColumn, itemColumns, type OutcomeColumn, outcomeColumns } from './layouts/columns.ts';
export type { ParsedItem, ParsedOutcome } from './layouts/row.ts';
export { createPseudonymizer, type Pseudonymizer } from './pseudonymize/pseudonymizer.ts';
export { parseSecret, readOrCreateSecret } from './pseudonymize/read-or-create-secret.ts';
export {
  type BatchChunk,
  type BatchProgress,
  type BatchReading,
  type BatchReport,
  type BatchSource,
  readBatch,
} from './read-batch.ts';
export { mendingOf } from './rejects/mending-of.ts';
export { rejectsCsv } from './rejects/rejects-csv.ts';
