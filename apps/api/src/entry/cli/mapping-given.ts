import { readFile, stat } from 'node:fs/promises';
import { type ColumnMapping, columnMappingSchema, TidewaiterError } from '@tidewaiter/domain';

const longest = 1_048_576;

/** A mapping as the command line names it: the JSON file of one, or else the name of one that is kept. */
export async function mappingGiven(given: string): Promise<ColumnMapping | string> {
  const found = await stat(given).catch(() => null);
  return found?.isFile() ? readMapping(given) : given;
}

/** Reads the JSON file of a mapping. @throws TidewaiterError `invalid_request` where it holds none */
export async function readMapping(file: string): Promise<ColumnMapping> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new TidewaiterError('invalid_request', `There is no file ${file}.`);
  if (found.size > longest) throw noMapping(file, 'it is larger than 1 MiB');
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw noMapping(file, 'it is no JSON');
  }
  const read = columnMappingSchema.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw noMapping(file, issue ? `${issue.path.join('.')}: ${issue.message}` : 'it does not fit');
}

function noMapping(file: string, why: string): TidewaiterError {
  return new TidewaiterError(
    'invalid_request',
    `${file} holds no column mapping (${why}). Export one to see its form: mapping export NAME --out FILE.`,
  );
}
