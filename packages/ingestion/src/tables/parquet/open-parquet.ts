import { TidewaiterError } from '@tidewaiter/domain';
import { type FileMetaData, parquetMetadataAsync, type RowGroup, type SchemaElement } from 'hyparquet';
import type { BatchFile } from '../../bytes/batch-file.ts';
import type { Table } from '../table.ts';
import { cellText } from './cell-text.ts';
import { damagedParquet, type FlatColumn, type OpenedParquet } from './opened-parquet.ts';
import { parquetRows } from './parquet-rows.ts';

const longestFooter = 64 * 1024 ** 2;
const largestRowGroup = 4 * 1024 ** 3;

/**
 * Opens a Parquet file. Nested columns are left out; a column of a type that is not read has a name and blank cells.
 * @throws TidewaiterError `unreadable_file` where it is damaged, `too_large` beyond 4 GiB unpacked a row group
 */
export async function openParquet(batch: BatchFile): Promise<Table> {
  const file = {
    byteLength: batch.size,
    slice: async (from: number, to = batch.size) => Uint8Array.from(await batch.read(from, to)).buffer,
  };
  const metadata = await readFooter(batch, file);
  for (const group of metadata.row_groups) if (unpackedSize(group) > largestRowGroup) throw tooLarge('a row group');
  const columns = metadata.schema.slice(1).flatMap((element, at) => flatColumn(element, at + 1, metadata.schema));
  const asStored = { ...metadata, schema: metadata.schema.map(withoutLogicalType) };
  return { names: columns.map(({ name }) => name), pieces: parquetRows({ file, metadata: asStored, columns }) };
}

async function readFooter(batch: BatchFile, file: OpenedParquet['file']): Promise<FileMetaData> {
  const tail = Buffer.from(await batch.read(Math.max(0, batch.size - 8), batch.size));
  if (tail.length < 8 || tail.toString('latin1', 4) !== 'PAR1') throw damagedParquet();
  if (tail.readUInt32LE(0) > longestFooter) throw tooLarge('the footer');
  try {
    return await parquetMetadataAsync(file, { geoparquet: false });
  } catch (error) {
    throw damagedParquet(error);
  }
}

// A leaf that stands directly under the root and is not repeated; whatever is below another element is nested.
function flatColumn(element: SchemaElement, at: number, schema: readonly SchemaElement[]): FlatColumn[] {
  if (element.num_children || element.repetition_type === 'REPEATED' || depthOf(at, schema) !== 1) return [];
  return [{ name: element.name, text: cellText(element) }];
}

// The schema is written depth first: an element is as deep as there are elements around it whose children still come.
function depthOf(at: number, schema: readonly SchemaElement[]): number {
  const open: number[] = [];
  for (let before = 0; before < at; before++) {
    while (open.at(-1) === 0) open.pop();
    if (open.length > 0) open.push((open.pop() ?? 0) - 1);
    const children = schema[before]?.num_children ?? 0;
    if (children > 0) open.push(children);
  }
  while (open.at(-1) === 0) open.pop();
  return open.length;
}

// The library turns decimals and times into doubles; as they are stored, they are exact.
function withoutLogicalType({ converted_type: _, logical_type: __, ...element }: SchemaElement): SchemaElement {
  return element;
}

function unpackedSize(group: RowGroup): number {
  const ofColumns = group.columns.reduce(
    (sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0),
    0,
  );
  return Math.max(ofColumns, Number(group.total_byte_size));
}

function tooLarge(part: string): TidewaiterError {
  return new TidewaiterError(
    'too_large',
    `In the Parquet file ${part} is larger than can be read here (a row group 4 GiB unpacked, the footer 64 MiB). Write it with row groups of at most a million rows.`,
  );
}
