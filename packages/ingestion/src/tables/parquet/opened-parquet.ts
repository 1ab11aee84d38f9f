import { TidewaiterError } from '@tidewaiter/domain';
import type { FileMetaData } from 'hyparquet';
import type { CellText } from './cell-text.ts';

/** A column of plain values; `text` is null for a type that is not read. */
export interface FlatColumn {
  readonly name: string;
  readonly text: CellText | null;
}

/** A Parquet file with what it says of itself, its values left as they are stored. */
export interface OpenedParquet {
  readonly file: { readonly byteLength: number; readonly slice: (from: number, to?: number) => Promise<ArrayBuffer> };
  readonly metadata: FileMetaData;
  readonly columns: readonly FlatColumn[];
}

export function damagedParquet(cause?: unknown): TidewaiterError {
  return new TidewaiterError(
    'unreadable_file',
    'The Parquet file is damaged, cut off, or uses a feature that is not read here. Write it again, plainly (Snappy, Zstandard or gzip, no encryption), or save it as CSV.',
    { found: 'parquet' },
    { cause },
  );
}
