import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TidewaiterError } from '@tidewaiter/domain';
import { csvOf, type ExportTable, tableOfLines, xlsxOf } from '@tidewaiter/ingestion';
import { Command } from 'commander';
import { z } from 'zod';
import { systemActor } from '../../access/actor.ts';
import type { Context } from '../../context.ts';
import { auditTable } from '../../use-cases/audit-table.ts';
import { batchQualityCsv } from '../../use-cases/batch-quality-csv.ts';
import { batchRejectsCsv } from '../../use-cases/batch-rejects-csv.ts';
import { declarationsTable } from '../../use-cases/declarations-table.ts';
import { measuresTable } from '../../use-cases/measures-table.ts';
import type { Progress } from '../../use-cases/progress.ts';
import { scoresTable } from '../../use-cases/scores-table.ts';
import { readBy, readDate } from './options.ts';
import { withContext } from './run-command.ts';

interface ExportOptions {
  readonly out: string;
  readonly from?: string;
  readonly to?: string;
  readonly batch?: string;
}

const scope = { national: true } as const;
type Exported = (context: Context, options: ExportOptions) => ExportTable | Promise<ExportTable>;

const exports: Readonly<Record<string, Exported>> = {
  scores: (context, { from, to }) => scoresTable(context, { from, to, scope }),
  measures: (context, { from, to }) => measuresTable(context, { from, to, scope }),
  declarations: (context, { from, to }) => declarationsTable(context, { from, to, scope }),
  audit: (context) => auditTable(context),
  rejects: (context, { batch }) => tableOfLines(batchRejectsCsv(context, systemActor, given(batch, 'rejects'))),
  quality: (context, { batch }) => tableOfLines(batchQualityCsv(context, systemActor, given(batch, 'quality'))),
};

function given(batch: string | undefined, what: string): string {
  if (batch !== undefined) return batch;
  throw new TidewaiterError('invalid_request', `Say which batch: export ${what} --batch ID --out FILE.`);
}

/** `export WHAT --out FILE`: CSV as in the layouts, or a workbook; identifiers leave as pseudonyms. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write CSV or XLSX: scores, rejects, quality, measures, audit or declarations (pseudonymized)')
    .argument('<what>', Object.keys(exports).join(', '), readBy(z.enum(Object.keys(exports))))
    .requiredOption('--out <file>', 'file to write: a workbook where its name ends in .xlsx, else CSV')
    .option('--from <date>', 'first registration date', readDate)
    .option('--to <date>', 'last registration date', readDate)
    .option('--batch <id>', 'batch of the rejects or the quality', readBy(z.uuid()))
    .action(
      withContext<ExportOptions>(async (context, options, [what = ''], progress) => {
        const tableOf = exports[what];
        if (!tableOf) throw new TidewaiterError('invalid_request', `There is no export ${what}.`);
        const { table, rows } = counted(await tableOf(context, options), `export ${what}`, progress);
        const pieces = /\.xlsx$/i.test(options.out) ? xlsxOf(table) : csvOf(table);
        await pipeline(Readable.from(pieces), createWriteStream(options.out), { signal: progress.signal });
        const answer = { export: what, rows: rows(), out: options.out };
        return { answer, lines: [`${answer.rows} rows written to ${options.out}`] };
      }),
    );
}

function counted({ columns, rows }: ExportTable, step: string, progress: Progress) {
  let count = 0;
  async function* counting() {
    for await (const row of rows) {
      count += 1;
      if (count % 1000 === 0) progress.report(step, count, null);
      yield row;
    }
  }
  return { table: { columns, rows: counting() }, rows: () => count };
}
