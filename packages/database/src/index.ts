export { type ConnectOptions, connectOrStart } from './connect-or-start.ts';
export { failAbandonedBatches } from './copy/fail-abandoned-batches.ts';
export type { BatchCounts, FileFacts, MergeOptions, MergeStep } from './copy/merge.ts';
export { type Load, openLoad } from './copy/open-load.ts';
export type { StagedRow, StagedValues } from './copy/staged-row.ts';
export { streamQuery } from './copy/stream-query.ts';
export { createDatabase } from './create-database.ts';
export { type Embedded, startEmbedded } from './embedded/start-embedded.ts';
export { Prisma, type PrismaClient } from './generated/client.ts';
export { migrate } from './migrate/migrate.ts';
export { type Database, openDatabase } from './open-database.ts';
export * from './records/batch.ts';
export * from './records/batch-progress.ts';
export * from './records/criterion/change-criterion.ts';
export * from './records/criterion/criterion.ts';
export * from './records/index.ts';
export * from './records/job.ts';
export * from './records/model.ts';
export * from './records/plan/plan.ts';
export * from './records/privacy.ts';
export * from './records/referral/index.ts';
export * from './records/selection-run.ts';
export * from './records/setting.ts';
export * from './records/upload/index.ts';
export {
  claimGeneration,
  holdGeneration,
  type PseudonymGeneration,
  readGeneration,
} from './rekey/generation.ts';
export { type RekeyedPseudonyms, type RekeyingWork, rekeyPseudonyms } from './rekey/rekey-pseudonyms.ts';
export type { Rekeying, TraderField } from './rekey/trader-fields.ts';
export { vacuumPseudonyms } from './rekey/vacuum-pseudonyms.ts';
export * from './sql/batch-dates.ts';
export * from './sql/export-declarations.ts';
export * from './sql/export-measures.ts';
export * from './sql/export-scores.ts';
export * from './sql/index.ts';
export * from './sql/insert-item-selections.ts';
export * from './sql/list-rejected-rows.ts';
export * from './sql/name-users.ts';
export * from './sql/read-item-facts.ts';
export * from './sql/read-selections.ts';
export * from './sql/reclaim-jobs.ts';
export * from './sql/roll-back-batch.ts';
export * from './sql/touched-dates.ts';
export * from './sql/what-stands-on.ts';
export { inTransaction, type Transaction } from './transaction.ts';
