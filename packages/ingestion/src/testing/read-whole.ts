import type { RejectedRow } from '@tidewaiter/domain';
import type { BatchBytes, BatchFile } from '../bytes/batch-file.ts';
import type { ParsedItem, ParsedOutcome } from '../layouts/row.ts';
import { createPseudonymizer } from '../pseudonymize/pseudonymizer.ts';
import { type BatchReport, type BatchSource, readBatch } from '../read-batch.ts';

export const pseudonymizer = createPseudonymizer(new Uint8Array(32).fill(7));

export interface WholeBatch {
  readonly items: ParsedItem[];
  readonly outcomes: ParsedOutcome[];
  readonly rejected: RejectedRow[];
  readonly report: BatchReport;
}

/** Reads a file given as text, bytes or pieces of bytes, for tests. */
export async function readWhole(
  file: string | Uint8Array | BatchBytes | readonly Uint8Array[],
  choices: Partial<Omit<BatchSource, 'source'>> = {},
): Promise<WholeBatch> {
  const batch = readBatch({
    source: typeof file === 'object' && isLying(file) ? file : sourceOf(file),
    layout: 'auto',
    pseudonymize: pseudonymizer,
    today: '2026-06-30',
    ...choices,
  });
  const whole = { items: [] as ParsedItem[], outcomes: [] as ParsedOutcome[], rejected: [] as RejectedRow[] };
  for await (const { items, outcomes, rejected } of batch.chunks) {
    for (const row of items) whole.items.push(row);
    for (const row of outcomes) whole.outcomes.push(row);
    for (const row of rejected) whole.rejected.push(row);
  }
  return { ...whole, report: batch.report() };
}

const isLying = (file: object): file is BatchFile => 'read' in file && 'size' in file;

async function* sourceOf(
  file: string | Uint8Array | AsyncIterable<Uint8Array> | readonly Uint8Array[],
): AsyncGenerator<Uint8Array> {
  if (typeof file === 'string') yield Buffer.from(file, 'utf8');
  else if (file instanceof Uint8Array) yield file;
  else yield* file;
}

/** A small canonical file: its required columns and whatever else is given, a row a record of values by column. */
export function canonicalFile(rows: readonly Readonly<Record<string, string>>[], delimiter = ','): string {
  const columns = [...new Set([...Object.keys(goodRow), ...rows.flatMap((row) => Object.keys(row))])];
  const lines = rows.map((row) => columns.map((column) => row[column] ?? goodRow[column] ?? '').join(delimiter));
  return `${[columns.join(delimiter), ...lines].join('\n')}\n`;
}

export const goodRow: Readonly<Record<string, string>> = {
  declaration_number: 'D1',
  registration_date: '2024-02-29',
  office_code: 'PORT',
  importer_id: 'TRADER-ONE',
  origin_country: 'CN',
  hs_code: '010121',
  customs_value: '100.50',
};
