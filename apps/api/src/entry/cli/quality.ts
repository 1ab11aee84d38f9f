import { TidewaiterError } from '@tidewaiter/domain';
import { Command } from 'commander';
import { z } from 'zod';
import { systemActor } from '../../access/actor.ts';
import { assessBatch } from '../../use-cases/assess-batch.ts';
import { viewBatchQuality } from '../../use-cases/view-batch-quality.ts';
import { readBy } from './options.ts';
import { qualityLines } from './quality-lines.ts';
import { withContext } from './run-command.ts';

/** `quality BATCH`: what was found in the data of a batch; assesses it where that was not done yet. */
export function qualityCommand(): Command {
  return new Command('quality')
    .description('print what is wrong with the data of a batch, and how far its columns are filled')
    .argument('<batch>', 'id of a loaded batch', readBy(z.uuid()))
    .option('--again', 'assess it again, as when outcomes came in since')
    .action(
      withContext<{ readonly again?: boolean }>(async (context, { again = false }, [batchId = ''], progress) => {
        const kept = again ? null : await viewBatchQuality(context, systemActor, batchId);
        if (!kept?.quality) await assessBatch(context, systemActor, { batchId }, progress);
        const { computedAt, quality } = kept?.quality ? kept : await viewBatchQuality(context, systemActor, batchId);
        if (!quality) throw new TidewaiterError('conflict', 'The batch was taken back meanwhile.', { batch: batchId });
        return { answer: { batch: batchId, computedAt, ...quality }, lines: qualityLines(quality) };
      }),
    );
}
