import { type ColumnMapping, type Layout, type LayoutChoice, TidewaiterError } from '@tidewaiter/domain';
import type { BatchFile } from '../bytes/batch-file.ts';
import type { TextEncoding } from '../bytes/detect-encoding.ts';
import type { FileFormat } from '../bytes/detect-format.ts';
import type { Delimiter } from '../header/detect-delimiter.ts';
import { openColumns } from '../header/open-columns.ts';
import { createPseudonymizer } from '../pseudonymize/pseudonymizer.ts';
import { firstRows } from './first-rows.ts';

/** What the first bytes of a file show; the rows are as they stand there, and nobody has kept them. */
export interface FilePreview {
  readonly format: FileFormat;
  readonly encoding: TextEncoding | null;
  readonly delimiter: Delimiter | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The layout that the header fits, and the mapping where it is one; null where none fits. */
  readonly layout: Layout | null;
  readonly mapping: string | null;
}

/**
 * Looks at the beginning of a file: its format, its columns, its first rows, and which layout or mapping it fits.
 * @param whole whether these are all the bytes of the file, or only its beginning
 * @throws TidewaiterError as `readBatch` does, but for a header that fits no layout
 */
export async function previewFile(
  file: BatchFile,
  whole: boolean,
  choices: {
    readonly layout: LayoutChoice;
    readonly mapping: ColumnMapping | null;
    readonly mappings: readonly ColumnMapping[];
    readonly today: string;
  },
): Promise<FilePreview> {
  const { rows, columns, ...nature } = await firstRows(file, whole, choices.mappings);
  const fits = fitting(columns, nature, choices);
  return { ...nature, columns, rows, layout: fits?.layout ?? null, mapping: fits?.mapping ?? null };
}

// Nothing is pseudonymized here: the layout is told by the header alone.
const noTraders = createPseudonymizer(new Uint8Array(32));

function fitting(
  columns: readonly string[],
  nature: Pick<FilePreview, 'format' | 'encoding' | 'delimiter'>,
  choices: Parameters<typeof previewFile>[2],
) {
  try {
    return openColumns(columns, nature, { ...choices, pseudonymizer: noTraders, keepGoodsDescription: false }).header;
  } catch (error) {
    if (error instanceof TidewaiterError && error.code === 'wrong_header') return null;
    throw error;
  }
}
