import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { TidewaiterError } from '@tidewaiter/domain';
import { type BayesLimit, bayesLimit, truthColumns } from '@tidewaiter/simulator';
import { z } from 'zod';

/** What `simulate` writes beside its declarations. */
export const truthFileName = 'truth.csv';

const rowSchema = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.enum(['0', '1']),
  z.enum(['0', '1']),
  z.coerce.number(),
  z.coerce.number(),
  z.coerce.number(),
]);

/**
 * The best that any ranking could reach on the examined items from a date on, where the files come from the simulator:
 * known by the truth that lies beside each of them. Null where one has none.
 */
export async function limitsBeside(declarations: readonly string[], from: string): Promise<BayesLimit | null> {
  const files = [...new Set(declarations.map((file) => path.join(path.dirname(file), truthFileName)))];
  const found = await Promise.all(files.map((file) => stat(file).catch(() => null)));
  if (found.some((entry) => !entry?.isFile())) return null;
  const judged: Parameters<typeof bayesLimit>[0] extends Iterable<infer Item> ? Item[] : never = [];
  for (const file of files) {
    let line = 0;
    for await (const text of createInterface({ input: createReadStream(file) })) {
      line += 1;
      if (line === 1 && text === truthColumns.join(',')) continue;
      const row = rowSchema.safeParse(text.split(','));
      if (!row.success)
        throw new TidewaiterError('unreadable_file', `${file}, line ${line}, is not as simulate writes it.`);
      const [, , date, examined, nonCompliant, additionalDuty, probability, expectedAdditionalDuty] = row.data;
      if (date < from || examined === '0') continue;
      const truth = { nonCompliant: nonCompliant === '1', additionalDuty, probability, expectedAdditionalDuty };
      judged.push({ truth });
    }
  }
  return bayesLimit(judged);
}
