import path from 'node:path';
import { type LayoutChoice, layoutChoiceSchema } from '@tidewaiter/domain';
import { Command } from 'commander';
import { systemActor } from '../../access/actor.ts';
import { ingestBatch } from '../../use-cases/ingest-batch.ts';
import { withFileOnDisk } from './file-on-disk.ts';
import { readBy } from './options.ts';
import { withContext } from './run-command.ts';

/** `ingest FILE`: loads a batch file; prints its id, counts and seconds. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('load a batch file; prints batch id, counts, rejects, seconds')
    .argument('<file>', 'CSV file')
    .option('--layout <layout>', `one of ${layoutChoiceSchema.options.join(', ')}`, readBy(layoutChoiceSchema), 'auto')
    .action(
      withContext<{ readonly layout: LayoutChoice }>(async (context, { layout }, [file = ''], progress) => {
        const started = performance.now();
        const { batch, duplicate } = await withFileOnDisk(file, (onDisk) =>
          ingestBatch(context, systemActor, { fileName: path.basename(file), layout, file: onDisk }, progress),
        );
        const seconds = (performance.now() - started) / 1000;
        const { id, rows, accepted, rejected, superseded } = batch;
        return {
          answer: { batch: id, layout: batch.layout, rows, accepted, rejected, superseded, duplicate, seconds },
          lines: [
            duplicate
              ? `These bytes were loaded before, as batch ${id}; nothing was loaded again.`
              : `Loaded batch ${id} (${batch.layout}) in ${seconds.toFixed(1)} s.`,
            `${rows} rows: ${accepted} accepted, ${rejected} rejected, ${superseded} superseded`,
          ],
        };
      }),
    );
}
