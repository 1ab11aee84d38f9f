import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { withContext } from '../run-command.ts';
import { itemsOption } from './items-option.ts';
import { measureScore, type ScoreMeasured } from './measure-score.ts';

/** `bench score`: scores stored items, features, reasons, lanes, referrals and measures included. */
export function scoreBench(): Command {
  return new Command('score')
    .description('score stored items from scratch, features and reasons included, beside the model alone')
    .addOption(itemsOption([1_000_000]))
    .action(
      withContext<{ readonly items: readonly number[] }>(async (context, { items }, _, progress) => {
        const sizes: ScoreMeasured[] = [];
        for (const size of items) {
          const folder = await mkdtemp(path.join(tmpdir(), 'tidewaiter-bench-'));
          try {
            sizes.push(await measureScore(context, { folder, items: size }, progress));
          } finally {
            await rm(folder, { recursive: true, force: true });
          }
        }
        const cores = cpus().length;
        return {
          answer: { ...sizes.at(-1), cores, ...(sizes.length > 1 ? { sizes } : {}) },
          lines: [...sizes.flatMap(linesOf), `${cores} cores`],
        };
      }),
    );
}

function linesOf({ items, seconds, items_per_s, model_items_per_s, rss_mb, stages }: ScoreMeasured): readonly string[] {
  return [
    `${items} items in ${seconds.toFixed(2)} s (${items_per_s} items/s); model alone ${model_items_per_s} items/s; ${rss_mb} MB`,
    ...Object.entries(stages).map(([stage, took]) => `  ${stage.padEnd(24)} ${took.toFixed(2)} s`),
  ];
}
