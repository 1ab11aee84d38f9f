import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TidewaiterError } from '@tidewaiter/domain';
import { Command } from 'commander';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { auditCsv } from '../../use-cases/audit-csv.ts';
import { batchRejectsCsv } from '../../use-cases/batch-rejects-csv.ts';
import { declarationsCsv } from '../../use-cases/declarations-csv.ts';
import { measuresCsv } from '../../use-cases/measures-csv.ts';
import { scoresCsv } from '../../use-cases/scores-csv.ts';
import { readBy, readDate } from './options.ts';
import { withContext } from './run-command.ts';

interface ExportOptions {
  readonly out: string;
  readonly from?: string;
  readonly to?: string;
  readonly batch?: string;
}

const scope = { national: true } as const;

const exports: Readonly<Record<string, (context: Context, options: ExportOptions) => AsyncIterable<string>>> = {
  scores: (context, { from, to }) => scoresCsv(context, { from, to, scope }),
  measures: (context, { from, to }) => measuresCsv(context, { from, to, scope }),
  declarations: (context, { from, to }) => declarationsCsv(context, { from, to, scope }),
  audit: (context) => auditCsv(context),
  rejects: (context, { batch }) => {
    if (batch === undefined)
      throw new TidewaiterError('invalid_request', 'Say which batch: export rejects --batch ID --out FILE.');
    return batchRejectsCsv(context, batch);
  },
};

/** `export WHAT --out FILE`: CSV as in the layouts; identifiers leave as pseudonyms. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write CSV: scores, rejects, measures, audit or declarations (pseudonymized)')
    .argument('<what>', Object.keys(exports).join(', '), readBy(z.enum(Object.keys(exports))))
    .requiredOption('--out <file>', 'file to write')
    .option('--from <date>', 'first registration date', readDate)
    .option('--to <date>', 'last registration date', readDate)
    .option('--batch <id>', 'batch of the rejects', readBy(z.uuid()))
    .action(
      withContext<ExportOptions>(async (context, options, [what = ''], progress) => {
        const write = exports[what];
        if (!write) throw new TidewaiterError('invalid_request', `There is no export ${what}.`);
        let rows = -1;
        async function* counted() {
          for await (const line of write?.(context, options) ?? []) {
            rows += 1;
            if (rows % 1000 === 0) progress.report(`export ${what}`, rows, null);
            yield line;
          }
        }
        await pipeline(Readable.from(counted()), createWriteStream(options.out), { signal: progress.signal });
        return { answer: { export: what, rows, out: options.out }, lines: [`${rows} rows written to ${options.out}`] };
      }),
    );
}
