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

/** What the simulator knows of an item from a date on. */
export interface TruthRow {
  /** Declaration and item number. */
  readonly key: string;
  readonly examined: boolean;
  readonly nonCompliant: boolean;
  readonly additionalDuty: number;
  readonly probability: number;
  readonly expectedAdditionalDuty: number;
}

/** The truth that lies beside files of declarations, from a date on. Null where one has none. */
export async function truthBeside(declarations: readonly string[], from: string): Promise<readonly TruthRow[] | null> {
  const files = [...new Set(declarations.map((file) => path.join(path.dirname(file), truthFileName)))];
  const found = await Promise.all(files.map((file) => stat(file).catch(() => null)));
  if (found.some((entry) => !entry?.isFile())) return null;
  const rows: TruthRow[] = [];
  for (const file of files) {
    let line = 0;
    for await (const text of createInterface({ input: createReadStream(file) })) {
      line += 1;
      if (line === 1 && text === truthColumns.join(',')) continue;
      const row = rowSchema.safeParse(text.split(','));
      if (!row.success)
        throw new TidewaiterError('unreadable_file', `${file}, line ${line}, is not as simulate writes it.`);
      const [number, item, date, examined, nonCompliant, additionalDuty, probability, expected] = row.data;
      if (date < from) continue;
      rows.push({
        key: `${number} ${Number(item)}`,
        examined: examined === '1',
        nonCompliant: nonCompliant === '1',
        additionalDuty,
        probability,
        expectedAdditionalDuty: expected,
      });
    }
  }
  return rows;
}

/** The best that any ranking could reach on the items that are judged: those examined, or all. */
export function limitOf(truth: readonly TruthRow[] | null, all = false): BayesLimit | null {
  return truth && bayesLimit(truth.filter(({ examined }) => all || examined).map((row) => ({ truth: row })));
}
