import { TidewaiterError } from '@tidewaiter/domain';
import { type BatchBytes, type BatchFile, isBatchFile } from './bytes/batch-file.ts';
import { detectFormat } from './bytes/detect-format.ts';
import { evenChunks } from './bytes/even-chunks.ts';
import { gunzipped } from './bytes/gunzipped.ts';
import { metered } from './bytes/metered.ts';
import { streamOf } from './bytes/stream-of.ts';
import { columnKnower } from './header/known-header.ts';
import type { HeaderChoices } from './header/open-columns.ts';
import { readTable } from './read-table.ts';
import { type ReadPiece, readText } from './read-text.ts';
import { openParquet } from './tables/parquet/open-parquet.ts';
import { openXlsx } from './tables/xlsx/open-xlsx.ts';

/** A piece read, and the bytes of the file as sent that were read for it. */
export interface SizedPiece extends ReadPiece {
  readonly bytes: number;
}

/** Reads a file of whichever format its first bytes tell, a piece at a time. @throws TidewaiterError as `readBatch` says */
export async function* readPieces(
  source: BatchBytes,
  choices: HeaderChoices,
  signal: AbortSignal | undefined,
): AsyncGenerator<SizedPiece, void> {
  const { bytes, take } = metered(evenChunks(streamOf(source), signal));
  const { head, all } = await peeked(bytes);
  const format = detectFormat(head);
  const isKnown = columnKnower(choices.mapping ? [choices.mapping] : choices.mappings);
  const spreadsheet = (file: BatchFile) => openXlsx(file, (names) => names.some(isKnown));
  switch (format) {
    case 'csv':
    case 'csv.gz': {
      const text = format === 'csv' ? all : evenChunks(gunzipped(all), signal);
      for await (const piece of readText(text, format, choices)) yield { ...piece, bytes: take() };
      break;
    }
    case 'xlsx':
    case 'parquet':
      await all.return(undefined);
      if (!isBatchFile(source)) throw needsWholeFile(format);
      yield* readTable(source, format, format === 'xlsx' ? spreadsheet : openParquet, choices, signal);
  }
}

/** The first chunk, and all chunks with it among them. */
async function peeked(bytes: AsyncGenerator<Uint8Array>) {
  const first = await bytes.next();
  async function* all(): AsyncGenerator<Uint8Array> {
    if (first.done) return;
    yield first.value;
    yield* bytes;
  }
  return { head: first.done ? new Uint8Array(0) : first.value, all: all() };
}

function needsWholeFile(format: 'xlsx' | 'parquet'): TidewaiterError {
  const kind = format === 'xlsx' ? 'a spreadsheet (XLSX) or zip archive' : 'a Parquet file';
  return new TidewaiterError(
    'unreadable_file',
    `The file is ${kind}, which cannot be read while it arrives. Store it first and load it from there, or save it as CSV.`,
    { found: kind },
  );
}
