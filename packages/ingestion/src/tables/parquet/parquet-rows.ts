import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { TidewaiterError } from '@tidewaiter/domain';
import { type Compressors, parquetRead, type RowGroup } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { TableRows } from '../table.ts';
import { damagedParquet, type OpenedParquet } from './opened-parquet.ts';

const rowsAtOnce = 65_536;
const rowsAPiece = 8_192;

/** The rows of every row group in turn, never more than 65,536 of them unpacked at once. The header counts as line 1. */
export async function* parquetRows(opened: OpenedParquet): AsyncGenerator<TableRows, void> {
  let before = 0;
  for (const group of opened.metadata.row_groups) {
    const rows = Number(group.num_rows);
    const size = packedSize(group);
    for (let from = 0; from < rows; from += rowsAtOnce) {
      const to = Math.min(rows, from + rowsAtOnce);
      const cells = await readCells(opened, before + from, before + to);
      if (cells.length !== to - from) throw damagedParquet();
      yield* inPieces(cells, before + from + 2, Math.round((size * (to - from)) / rows));
    }
    before += rows;
  }
}

function* inPieces(rows: readonly (readonly string[])[], firstLine: number, bytes: number): Generator<TableRows> {
  for (let from = 0; from < rows.length; from += rowsAPiece) {
    const piece = rows.slice(from, from + rowsAPiece);
    yield {
      rows: piece,
      lines: piece.map((_, at) => firstLine + from + at),
      bytes: Math.floor((bytes * piece.length) / rows.length),
    };
  }
}

async function readCells({ file, metadata, columns }: OpenedParquet, rowStart: number, rowEnd: number) {
  const read = columns.filter(({ text }) => text !== null).map(({ name }) => name);
  let rows: readonly (readonly unknown[])[] = [];
  try {
    await parquetRead({
      ...{
        file,
        metadata,
        rowStart,
        rowEnd,
        columns: read,
        compressors: unpack,
        parsers: { timestampFromNanoseconds },
      },
      ...{ utf8: false, geoparquet: false, useOffsetIndex: true },
      onComplete: (found: unknown[][]) => {
        rows = found;
      },
    });
  } catch (error) {
    throw error instanceof TidewaiterError ? error : damagedParquet(error);
  }
  const places = columns.map(({ name }) => read.indexOf(name));
  return rows.map((row) => columns.map(({ text }, at) => text?.(row[places[at] ?? -1]) ?? ''));
}

const timestampFromNanoseconds = (nanoseconds: bigint) => nanoseconds;

// Node's own unpack within the size that the page announces.
const unpack: Compressors = {
  ...compressors,
  GZIP: (input, length) => gunzipSync(input, { maxOutputLength: Math.max(1, length) }),
  BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: Math.max(1, length) }),
};

function packedSize({ columns }: RowGroup): number {
  return columns.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_compressed_size ?? 0), 0);
}
