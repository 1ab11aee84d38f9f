import { type ColumnMapping, TidewaiterError } from '@tidewaiter/domain';
import type { BatchFile } from '../bytes/batch-file.ts';
import { decodeText } from '../bytes/decode-text.ts';
import { detectFormat } from '../bytes/detect-format.ts';
import { gunzipped } from '../bytes/gunzipped.ts';
import { streamOf } from '../bytes/stream-of.ts';
import { recordFramer } from '../csv/frame-records.ts';
import { splitFields } from '../csv/split-fields.ts';
import { headerLine } from '../header/header-line.ts';
import { columnKnower } from '../header/known-header.ts';
import { openParquet } from '../tables/parquet/open-parquet.ts';
import type { Table } from '../tables/table.ts';
import { openXlsx } from '../tables/xlsx/open-xlsx.ts';
import type { FilePreview } from './preview-file.ts';

const previewRows = 20;

/** The header and the first rows of a file, as they stand there. @throws TidewaiterError as `readBatch` does */
export async function firstRows(
  file: BatchFile,
  whole: boolean,
  mappings: readonly ColumnMapping[],
): Promise<Omit<FilePreview, 'layout' | 'mapping'>> {
  const isKnown = columnKnower(mappings);
  const format = detectFormat(await file.read(0, Math.min(file.size, 1024)));
  switch (format) {
    case 'csv':
      return { format, ...(await ofText(streamOf(file), whole, isKnown)) };
    case 'csv.gz':
      return { format, ...(await ofText(whole ? gunzipped(streamOf(file)) : beginningOf(file), whole, isKnown)) };
    case 'xlsx':
      return { format, ...(await ofTable(await openXlsx(file, (names) => names.some(isKnown)))) };
    case 'parquet':
      return { format, ...(await ofTable(await openParquet(file))) };
  }
}

async function ofText(bytes: AsyncIterable<Uint8Array>, whole: boolean, isKnown: (name: string) => boolean) {
  const { text, encoding } = await beginningText(bytes, whole);
  const found = headerLine(text, whole, isKnown);
  if (!found) throw new TidewaiterError('unreadable_file', 'The beginning of the file holds no whole line.');
  const { delimiter, fields } = found;
  const frame = recordFramer(delimiter, fields.length, 2);
  const rows = splitFields(frame(found.rest, whole).text, delimiter).filter((row) => row.some((cell) => cell !== ''));
  return { encoding, delimiter, columns: fields.map((field) => field.trim()), rows: rows.slice(0, previewRows) };
}

async function beginningText(bytes: AsyncIterable<Uint8Array>, whole: boolean) {
  for await (const { text, encoding, last } of decodeText(bytes, whole)) {
    if (text !== '' || last) return { text, encoding };
  }
  throw new TidewaiterError('unreadable_file', 'The file is empty. Send it with a header row.');
}

// What was cut off packed ends in an error; what came before it is the beginning all the same.
async function* beginningOf(file: BatchFile): AsyncGenerator<Uint8Array> {
  let any = false;
  try {
    for await (const chunk of gunzipped(streamOf(file))) {
      any = true;
      yield chunk;
    }
  } catch (error) {
    if (!any || !(error instanceof TidewaiterError) || error.code !== 'unreadable_file') throw error;
  }
}

async function ofTable({ names, pieces }: Table) {
  const rows: (readonly string[])[] = [];
  for await (const piece of pieces) {
    rows.push(
      ...piece.rows.filter((row) => row.some((cell) => cell.trim() !== '')).slice(0, previewRows - rows.length),
    );
    if (rows.length >= previewRows) break;
  }
  return { encoding: null, delimiter: null, columns: names.map((name) => name.trim()), rows };
}
