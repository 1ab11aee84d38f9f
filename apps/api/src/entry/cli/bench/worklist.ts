import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { readBy } from '../options.ts';
import { withContext } from '../run-command.ts';
import { itemsOption } from './items-option.ts';
import { measureWorklist, type WorklistMeasured } from './measure-worklist.ts';
import { percentileLine } from './percentiles.ts';

interface WorklistOptions {
  readonly items: readonly number[];
  readonly times: number;
  readonly officers: number;
  readonly seconds: number;
}

const count = (most: number) => readBy(z.coerce.number().int().min(0).max(most));

/** `bench worklist`: what an officer's screens ask, over HTTP, at several sizes. */
export function worklistBench(): Command {
  return new Command('worklist')
    .description('time what the officer’s screens ask over HTTP: list, filter, next page, counts, declaration')
    .addOption(itemsOption([100_000, 1_000_000]))
    .addOption(new Option('--times <n>', 'times that each question is asked').argParser(count(10_000)).default(100))
    .addOption(new Option('--officers <n>', 'officers who then work at once').argParser(count(500)).default(50))
    .addOption(new Option('--seconds <n>', 'for how long they work').argParser(count(3600)).default(120))
    .action(
      withContext<WorklistOptions>(async (context, { items, ...options }, _, progress) => {
        const sizes: WorklistMeasured[] = [];
        for (const size of items) {
          const folder = await mkdtemp(path.join(tmpdir(), 'tidewaiter-bench-'));
          try {
            sizes.push(await measureWorklist(context, { folder, items: size, ...options }, progress));
          } finally {
            await rm(folder, { recursive: true, force: true });
          }
        }
        const cores = cpus().length;
        const lines = sizes.flatMap(({ items, questions }) => [`${items} items`, ...questions.map(percentileLine)]);
        return { answer: { sizes, cores }, lines: [...lines, `${cores} cores`] };
      }),
    );
}
