import type { ResourceLanguage } from 'i18next';
import { z } from 'zod';

type Tree = { [key: string]: string | Tree };
const treeSchema: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), treeSchema])));

/** Catalogue files of one language as i18next takes them: `./fr/shell.json` is the namespace `shell`. */
export function collect(files: Readonly<Record<string, unknown>>): ResourceLanguage {
  const entries = Object.entries(files).map(([path, file]) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
    return [name, treeSchema.parse(file)] as const;
  });
  return Object.fromEntries(entries);
}
