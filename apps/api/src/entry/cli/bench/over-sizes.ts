import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import type { Context } from '../../../context.ts';
import type { Progress } from '../../../use-cases/progress.ts';
import { withContext } from '../run-command.ts';

/** Measures one size after the other, each in a folder of its own; answers the last size, and all where there are several. */
export function overSizes<Measured extends object>(
  measure: (
    context: Context,
    size: { readonly folder: string; readonly items: number },
    progress: Progress,
  ) => Promise<Measured>,
  linesOf: (measured: Measured) => readonly string[],
) {
  return withContext<{ readonly items: readonly number[] }>(async (context, { items }, _, progress) => {
    const sizes: Measured[] = [];
    for (const size of items) {
      const folder = await mkdtemp(path.join(tmpdir(), 'tidewaiter-bench-'));
      try {
        sizes.push(await measure(context, { folder, items: size }, progress));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }
    const cores = cpus().length;
    return {
      answer: { ...sizes.at(-1), cores, ...(sizes.length > 1 ? { sizes } : {}) },
      lines: [...sizes.flatMap(linesOf), `${cores} cores`],
    };
  });
}
