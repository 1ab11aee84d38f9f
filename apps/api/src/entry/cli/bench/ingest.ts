import { Command, Option } from 'commander';
import { z } from 'zod';
import { readBy } from '../options.ts';
import { itemsOption } from './items-option.ts';
import { type IngestBench, type IngestMeasured, measureIngest } from './measure-ingest.ts';
import { overSizes, type Told } from './over-sizes.ts';

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
    .action(overSizes<Told<IngestBench>, IngestMeasured>(measureIngest, linesOf));
}

function linesOf({ rows, seconds, copy_seconds, ratio, rss_mb, stages, loads }: IngestMeasured): readonly string[] {
  return [
    `${rows} rows in ${seconds.toFixed(2)} s (${Math.round(rows / seconds)} rows/s); \\copy ${copy_seconds.toFixed(2)} s; ratio ${ratio.toFixed(2)}; ${rss_mb} MB`,
    ...Object.entries(stages).map(([stage, took]) => `  ${stage.padEnd(24)} ${took.toFixed(2)} s`),
    ...(loads.length > 1 ? [`  loads, seconds: ${loads.map((took) => took.toFixed(2)).join(' ')}`] : []),
  ];
}
