import path from 'node:path';
import { factDays } from '@tidewaiter/database';
import { dateOf, dayOf, TidewaiterError } from '@tidewaiter/domain';
import { systemActor } from '../../../access/actor.ts';
import type { Context } from '../../../context.ts';
import type { Progress } from '../../../use-cases/progress.ts';
import { scoreBatch } from '../../../use-cases/score-batch.ts';
import { withBenchDatabase } from './bench-database.ts';
import { loadFile } from './load-file.ts';
import { modelAlone } from './model-alone.ts';
import { peakMemory } from './peak-memory.ts';
import { runCli } from './run-cli.ts';

export interface ScoreMeasured {
  readonly items: number;
  /** From the first fact read until referrals and measures are committed. */
  readonly seconds: number;
  readonly items_per_s: number;
  /** The model alone, in as many threads as there are cores, on features that are at hand. */
  readonly model_items_per_s: number;
  /** The most that this process held resident, its threads included. */
  readonly rss_mb: number;
  /** Seconds that the run waited for each; threads work at the same time. */
  readonly stages: Readonly<Record<string, number>>;
}

/** Share of the period whose outcomes train the model: what is measured is scoring. */
const trainedOn = 0.2;

/** Scores a simulated world that was stored before, from scratch. */
export async function measureScore(
  context: Context,
  { folder, items }: { readonly folder: string; readonly items: number },
  progress: Progress,
): Promise<ScoreMeasured> {
  progress.report('simulating', 0, null);
  await simulateTo(folder, items, progress.signal);
  return withBenchDatabase(context.database, async (database) => {
    const bench = { ...context, database };
    for (const fileName of ['declarations.csv', 'outcomes.csv']) {
      await loadFile(bench, path.join(folder, fileName), progress);
    }
    const days = await factDays(database, {});
    if (!days) throw new TidewaiterError('internal', 'The simulated world holds no items.');
    const [first, last] = [dayOf(days.first) ?? 0, dayOf(days.last) ?? 0];
    const asOf = dateOf(Math.ceil(first + trainedOn * (last - first)));
    progress.report('training', 0, null);
    // In a program of its own: what training needs of memory is not what is measured.
    await runCli(['train', '--as-of', asOf, '--promote'], progress.signal, { DATABASE_URL: database.url });
    await database.pool.query('CHECKPOINT');
    const stages: Record<string, number> = {};
    const timed = (stage: string, took: number) => {
      stages[stage] = (stages[stage] ?? 0) + took;
    };
    const memory = peakMemory();
    const began = performance.now();
    const scored = await scoreBatch(bench, systemActor, {}, { ...progress, timed });
    const seconds = (performance.now() - began) / 1000;
    const rss = memory.stop();
    return {
      items: scored.items,
      seconds,
      items_per_s: Math.round(scored.items / seconds),
      model_items_per_s: await modelAlone(bench),
      rss_mb: rss,
      stages,
    };
  });
}

async function simulateTo(folder: string, items: number, signal: AbortSignal): Promise<void> {
  await runCli(['simulate', '--world', 'selective', '--seed', '1', '--items', String(items), '--out', folder], signal);
}
