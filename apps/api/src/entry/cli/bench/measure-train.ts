import path from 'node:path';
import { systemActor } from '../../../access/actor.ts';
import type { Context } from '../../../context.ts';
import type { Progress } from '../../../use-cases/progress.ts';
import { trainModel } from '../../../use-cases/train-model.ts';
import { withBenchDatabase } from './bench-database.ts';
import { loadFile } from './load-file.ts';
import { peakMemory } from './peak-memory.ts';
import { runCli } from './run-cli.ts';

export interface TrainMeasured {
  /** Stored items; `examined` of them were learnt from. */
  readonly items: number;
  readonly examined: number;
  /** From the first fact read until the model is stored, its evaluation beside baselines included. */
  readonly seconds: number;
  /** The most that this process held resident, its threads included. */
  readonly rss_mb: number;
}

/** Trains the default model on a simulated world of which every item was examined. */
export async function measureTrain(
  context: Context,
  { folder, items }: { readonly folder: string; readonly items: number },
  progress: Progress,
): Promise<TrainMeasured> {
  progress.report('simulating', 0, null);
  const words = ['simulate', '--world', 'steady', '--seed', '1', '--items', String(items), '--out', folder];
  await runCli(words, progress.signal);
  return withBenchDatabase(context.database, async (database) => {
    const bench = { ...context, database };
    for (const fileName of ['declarations.csv', 'outcomes.csv']) {
      await loadFile(bench, path.join(folder, fileName), progress);
    }
    const memory = peakMemory();
    const began = performance.now();
    const trained = await trainModel(bench, systemActor, {}, progress);
    const seconds = (performance.now() - began) / 1000;
    return { items, examined: trained.items, seconds, rss_mb: memory.stop() };
  });
}
