import path from 'node:path';
import { type LayoutChoice, layoutChoiceSchema, type QualityFinding } from '@tidewaiter/domain';
import { Command } from 'commander';
import { systemActor } from '../../access/actor.ts';
import type { Context } from '../../context.ts';
import { assessBatch } from '../../use-cases/assess-batch.ts';
import { ingestBatch } from '../../use-cases/ingest-batch.ts';
import type { Progress } from '../../use-cases/progress.ts';
import { withFileOnDisk } from './file-on-disk.ts';
import { mappingGiven } from './mapping-given.ts';
import { readBy } from './options.ts';
import { findingLines } from './quality-lines.ts';
import { withContext } from './run-command.ts';

const mostTold = 3;

interface IngestOptions {
  readonly layout: LayoutChoice;
  readonly mapping?: string;
  readonly allOrNothing?: true;
  readonly quality: boolean;
}

/** `ingest FILE`: loads a batch file; prints its id, counts and seconds. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('load a batch file; prints batch id, counts, rejects, seconds and the worst findings')
    .argument('<file>', 'CSV (also packed with gzip), XLSX or Parquet file')
    .option('--layout <layout>', `one of ${layoutChoiceSchema.options.join(', ')}`, readBy(layoutChoiceSchema), 'auto')
    .option('--mapping <file|name>', 'read by a column mapping: its JSON file, or the name of one that is kept')
    .option('--all-or-nothing', 'keep nothing where any row is rejected')
    .option('--no-quality', 'do not assess the data after the load')
    .action(
      withContext<IngestOptions>(async (context, options, [file = ''], progress) => {
        const { layout, mapping: given, allOrNothing, quality: wanted } = options;
        const started = performance.now();
        const mapping = given === undefined ? undefined : await mappingGiven(given);
        const acceptance = allOrNothing ? 'all_or_nothing' : 'good_rows';
        const { batch, duplicate } = await withFileOnDisk(file, (onDisk) =>
          ingestBatch(
            context,
            systemActor,
            { fileName: path.basename(file), layout, mapping, acceptance, file: onDisk },
            progress,
          ),
        );
        const seconds = (performance.now() - started) / 1000;
        const { id, rows, accepted, rejected, superseded } = batch;
        const findings = wanted && !duplicate ? await assess(context, id, progress) : null;
        return {
          answer: {
            ...{ batch: id, layout: batch.layout, rows, accepted, rejected, superseded, duplicate, seconds },
            ...(findings === null
              ? {}
              : { findings: findings.map(({ code, severity, count }) => ({ code, severity, count })) }),
          },
          lines: [
            duplicate
              ? `These bytes were loaded before, as batch ${id}; nothing was loaded again.`
              : `Loaded batch ${id} (${batch.mapping ?? batch.layout}) in ${seconds.toFixed(1)} s.`,
            `${rows} rows: ${accepted} accepted, ${rejected} rejected, ${superseded} superseded`,
            ...(findings === null ? [] : findingLines(findings, mostTold)),
          ],
        };
      }),
    );
}

/** What was found in the data, of what wants a look; the batch is loaded, whatever becomes of this. */
async function assess(
  context: Context,
  batchId: string,
  progress: Progress,
): Promise<readonly QualityFinding[] | null> {
  try {
    const { findings } = await assessBatch(context, systemActor, { batchId }, progress);
    return findings.filter(({ severity }) => severity !== 'note');
  } catch (err) {
    context.log.error({ err, batch: batchId }, 'a loaded batch could not be assessed');
    return null;
  }
}
