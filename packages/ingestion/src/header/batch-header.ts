import type { Layout } from '@tidewaiter/domain';
import type { TextEncoding } from '../bytes/detect-encoding.ts';
import type { FileFormat } from '../bytes/detect-format.ts';
import type { Delimiter } from './detect-delimiter.ts';

/** What a file is, before its rows: how its bytes are written. */
export interface FileNature {
  readonly format: FileFormat;
  /** Null for formats that are no text. */
  readonly encoding: TextEncoding | null;
}

/** What the header says about a file. */
export interface BatchHeader extends FileNature {
  readonly layout: Layout;
  /** Name of the column mapping, where the file was read by one. */
  readonly mapping: string | null;
  /** Null for formats that are no text. */
  readonly delimiter: Delimiter | null;
  /** Column names as the file has them. */
  readonly columns: readonly string[];
  /** Those among them that are not read; a column without a name is given its place. */
  readonly unknownColumns: readonly string[];
}
