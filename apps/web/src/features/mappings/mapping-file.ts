import { type ColumnMapping, columnMappingSchema } from '@tidewaiter/domain';
import { ApiProblem } from '../../lib/api/api-problem.ts';

/** Hands a mapping to the reader as a JSON file, the same that the command line takes. */
export function downloadMapping(mapping: ColumnMapping): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(mapping, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${mapping.name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.json`;
  link.click();
  URL.revokeObjectURL(url);
}

/** Reads a mapping from such a file. @throws ApiProblem `invalid_request` where it holds none */
export async function readMappingFile(file: Blob): Promise<ColumnMapping> {
  try {
    return columnMappingSchema.parse(JSON.parse(await file.text()));
  } catch (cause) {
    throw new ApiProblem('invalid_request', 'The file holds no column mapping', 400, undefined, undefined, { cause });
  }
}
