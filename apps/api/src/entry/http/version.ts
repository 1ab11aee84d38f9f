import { readFileSync } from 'node:fs';
import { z } from 'zod';

const packageSchema = z.object({ version: z.string() });

/** The version of this package. */
export function version(): string {
  // The same number of folders up from src/entry/http and from dist/entry/http.
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return packageSchema.parse(JSON.parse(text)).version;
}
