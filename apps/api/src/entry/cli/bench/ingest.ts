import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { readBy } from '../options.ts';
import { withContext } from '../run-command.ts';
import { itemsOption } from './items-option.ts';
import { type IngestMeasured, measureIngest } from './measure-ingest.ts';

interface IngestBenchOptions {
  readonly items: readonly number[];
  readonly loads: number;
}

/** `bench ingest`: loads simulated files, and the same rows by `psql \copy`. */
export function ingestBench(): Command {
  return new Command('ingest')
    .description('load simulated files beside psql \\copy into a table of the same columns, key and indexes')
    .addOption(itemsOption([1_000_000]))
    .addOption(
      new Option('--loads <n>', 'files of that size, one after the other into one table, to see the cost grow')
        .argParser(readBy(z.coerce.number().int().min(1).max(100)))
        .default(1),
    )
    .action(
      withContext<IngestBenchOptions>(async (context, { items, loads }, _, progress) => {
        const sizes: IngestMeasured[] = [];
        for (const size of items) {
          const folder = await mkdtemp(path.join(tmpdir(), 'tidewaiter-bench-'));
          try {
            sizes.push(await measureIngest(context, { folder, items: size, loads }, progress));
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

function linesOf({ rows, seconds, copy_seconds, ratio, rss_mb, stages, loads }: IngestMeasured): readonly string[] {
  return [
    `${rows} rows in ${seconds.toFixed(2)} s (${Math.round(rows / seconds)} rows/s); \\copy ${copy_seconds.toFixed(2)} s; ratio ${ratio.toFixed(2)}; ${rss_mb} MB`,
    ...Object.entries(stages).map(([stage, took]) => `  ${stage.padEnd(24)} ${took.toFixed(2)} s`),
    ...(loads.length > 1 ? [`  loads, seconds: ${loads.map((took) => took.toFixed(2)).join(' ')}`] : []),
  ];
}
