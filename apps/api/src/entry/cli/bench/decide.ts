import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { readBy } from '../options.ts';
import { withContext } from '../run-command.ts';
import { itemsOption } from './items-option.ts';
import { type DecideMeasured, measureDecide } from './measure-decide.ts';
import { percentileLine } from './percentiles.ts';

interface DecideOptions {
  readonly items: readonly number[];
  readonly rate: number;
  readonly seconds: number;
}

const count = readBy(z.coerce.number().int().min(1).max(3600));

/** `bench decide`: single declarations over HTTP, scored and routed in the answer. */
export function decideBench(): Command {
  return new Command('decide')
    .description('time single declarations over HTTP at an even rate, each scored and routed in the answer')
    .addOption(itemsOption([100_000]))
    .addOption(new Option('--rate <n>', 'declarations a second').argParser(count).default(200))
    .addOption(new Option('--seconds <n>', 'for how long they come').argParser(count).default(60))
    .action(
      withContext<DecideOptions>(async (context, { items, ...options }, _, progress) => {
        const sizes: DecideMeasured[] = [];
        for (const size of items) {
          const folder = await mkdtemp(path.join(tmpdir(), 'tidewaiter-bench-'));
          try {
            sizes.push(await measureDecide(context, { folder, items: size, ...options }, progress));
          } finally {
            await rm(folder, { recursive: true, force: true });
          }
        }
        const cores = cpus().length;
        const lines = sizes.flatMap(({ items, questions }) => [
          `${items} items stored`,
          ...questions.map(percentileLine),
        ]);
        return { answer: { sizes, cores }, lines: [...lines, `${cores} cores`] };
      }),
    );
}
