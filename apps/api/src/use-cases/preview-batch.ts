import { type BatchPreview, previewBytes } from '@tidewaiter/contract';
import { columnMappingSchema, type LayoutChoice, TidewaiterError } from '@tidewaiter/domain';
import { guessMapping, previewFile } from '@tidewaiter/ingestion';
import type { Context } from '../context.ts';
import { today } from './calendar.ts';
import { mappingsToReadBy } from './mappings-to-read-by.ts';

export interface PreviewRequest {
  readonly layout: LayoutChoice;
  readonly mapping?: string | undefined;
  readonly whole: boolean;
  readonly fileName: string;
}

/** Looks at the beginning of a file in memory: columns, first rows, and how it would be read. Keeps nothing. */
export async function previewBatch(
  context: Context,
  { layout, mapping: name, whole, fileName }: PreviewRequest,
  source: AsyncIterable<Uint8Array>,
): Promise<BatchPreview> {
  const readBy = await mappingsToReadBy(context, layout, name);
  const bytes = await gathered(source);
  const file = { size: bytes.length, read: async (from: number, to: number) => bytes.subarray(from, to) };
  const { columns, rows, ...found } = await previewFile(file, whole, { ...readBy, today: today() });
  const guess = columnMappingSchema.safeParse(guessMapping(fileName, columns, rows)).data ?? null;
  return { ...found, columns: [...columns], rows: rows.map((row) => [...row]), guess };
}

async function gathered(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > previewBytes.whole) {
      throw new TidewaiterError(
        'too_large',
        'A preview takes at most 8 MiB. Send only the beginning of a CSV (whole=false); of a spreadsheet or Parquet file, a copy with few rows.',
        { limit: previewBytes.whole },
      );
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
