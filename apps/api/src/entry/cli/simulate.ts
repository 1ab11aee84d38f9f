import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { canonicalCsv, outcomesCsv, simulate, truthCsv, worldNames } from '@tidewaiter/simulator';
import { Command } from 'commander';
import { z } from 'zod';
import { readBy } from './options.ts';
import { withoutContext } from './run-command.ts';
import { truthFileName } from './truth-file.ts';

interface SimulateOptions {
  readonly world: (typeof worldNames)[number];
  readonly seed: number;
  readonly items?: number;
  readonly out: string;
}

/** `simulate`: writes canonical files of a simulated administration. */
export function simulateCommand(): Command {
  return new Command('simulate')
    .description(
      'write declarations.csv and outcomes.csv of a simulated administration, and truth.csv, what nobody there knows',
    )
    .requiredOption('--world <name>', `one of ${worldNames.join(', ')}`, readBy(z.enum(worldNames)))
    .option('--seed <n>', 'same seed, same bytes', readBy(z.coerce.number().int().min(0)), 1)
    .option('--items <n>', 'declared items', readBy(z.coerce.number().int().min(1).max(50_000_000)))
    .requiredOption('--out <dir>', 'folder to write into, made where it is not there')
    .action(
      withoutContext<SimulateOptions>(async ({ world, seed, items, out }, _, { signal, report }) => {
        const started = performance.now();
        await mkdir(out, { recursive: true });
        const stream = simulate({ world, seed, items });
        const files = { declarations: path.join(out, 'declarations.csv'), outcomes: path.join(out, 'outcomes.csv') };
        const truth = path.join(out, truthFileName);
        report('declarations', 0, null);
        await pipeline(Readable.from(canonicalCsv(stream)), createWriteStream(files.declarations), { signal });
        report('outcomes', 0, null);
        await pipeline(Readable.from(outcomesCsv(stream)), createWriteStream(files.outcomes), { signal });
        report('truth', 0, null);
        await pipeline(Readable.from(truthCsv(stream)), createWriteStream(truth), { signal });
        const seconds = (performance.now() - started) / 1000;
        return {
          answer: { world, seed, items: items ?? null, ...files, truth, seconds },
          lines: [
            `Wrote ${files.declarations} and ${files.outcomes}, and what is true in ${truth}, in ${seconds.toFixed(1)} s.`,
          ],
        };
      }),
    );
}
