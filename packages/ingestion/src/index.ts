export { type BatchBytes, type BatchFile, isBatchFile } from './bytes/batch-file.ts';
export type { TextEncoding } from './bytes/detect-encoding.ts';
export type { FileFormat } from './bytes/detect-format.ts';
export { type OpenBatchFile, openBatchFile } from './bytes/open-batch-file.ts';
export { streamOf } from './bytes/stream-of.ts';
export { csvLine } from './csv/csv-line.ts';
export { csvOf } from './export/csv-of.ts';
export {
  type ColumnKind,
  columnsOf,
  type ExportCell,
  type ExportColumn,
  type ExportNote,
  type ExportTable,
} from './export/export-table.ts';
export { tableOfLines } from './export/table-of-lines.ts';
export { xlsxOf } from './export/xlsx-of.ts';
export { itemFactsOf, outcomeFactsOf } from './facts/facts-of.ts';
export type { BatchHeader } from './header/batch-header.ts';
export type { Delimiter } from './header/detect-delimiter.ts';
export { type ItemColumn, itemColumns, type OutcomeColumn, outcomeColumns } from './layouts/columns.ts';
export type { ParsedItem, ParsedOutcome } from './layouts/row.ts';
export { guessMapping } from './preview/guess-mapping.ts';
export { type FilePreview, previewFile } from './preview/preview-file.ts';
export { type PreviewCell, type PreviewRow, previewMapping } from './preview/preview-mapping.ts';
export { parseSecrets } from './pseudonymize/parse-secrets.ts';
export { createPseudonymizer, createRekeying, type Pseudonymizer } from './pseudonymize/pseudonymizer.ts';
export { secretCheck } from './pseudonymize/secret-check.ts';
export { appendSecret, readOrCreateSecrets } from './pseudonymize/secret-file.ts';
export {
  type BatchChunk,
  type BatchProgress,
  type BatchReading,
  type BatchReport,
  type BatchSource,
  readBatch,
} from './read-batch.ts';
export { type ItemRecord, type ReadRecords, type RecordChoices, readRecords, textOfRecords } from './read-records.ts';
export { mendingOf } from './rejects/mending-of.ts';
export { rejectsCsv } from './rejects/rejects-csv.ts';
