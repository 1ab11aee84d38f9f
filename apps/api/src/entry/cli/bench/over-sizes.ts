import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import type { Context } from '../../../context.ts';
import type { Progress } from '../../../use-cases/progress.ts';
import { withContext } from '../run-command.ts';
import { type Percentiles, percentileLine } from './percentiles.ts';

/** What is told on the command line. */
interface Sizes {
  readonly items: readonly number[];
}

/** What has to be told for a bench. */
export type Told<Bench> = Omit<Bench, 'folder' | 'items'> & Sizes;

/** Measures one size, in a folder of its own, by what else was told. */
type Measure<Options extends Sizes, Measured> = (
  context: Context,
  bench: Omit<Options, 'items'> & { readonly folder: string; readonly items: number },
  progress: Progress,
) => Promise<Measured>;

/** Measures one size after the other; answers the last size, and all where there are several. */
export function overSizes<Options extends Sizes, Measured extends object>(
  measure: Measure<Options, Measured>,
  linesOf: (measured: Measured) => readonly string[],
) {
  return withContext<Options>(async (context, options, _, progress) => {
    const sizes = await eachSize(measure, context, options, progress);
    const cores = cpus().length;
    return {
      answer: { ...sizes.at(-1), cores, ...(sizes.length > 1 ? { sizes } : {}) },
      lines: [...sizes.flatMap(linesOf), `${cores} cores`],
    };
  });
}

/** The same for questions that are asked at each size; answers all sizes. */
export function questionsOverSizes<Options extends Sizes>(
  measure: Measure<Options, { readonly items: number; readonly questions: readonly Percentiles[] }>,
) {
  return withContext<Options>(async (context, options, _, progress) => {
    const sizes = await eachSize(measure, context, options, progress);
    const cores = cpus().length;
    const lines = sizes.flatMap(({ items, questions }) => [`${items} items`, ...questions.map(percentileLine)]);
    return { answer: { sizes, cores }, lines: [...lines, `${cores} cores`] };
  });
}

async function eachSize<Options extends Sizes, Measured>(
  measure: Measure<Options, Measured>,
  context: Context,
  { items, ...options }: Options,
  progress: Progress,
): Promise<Measured[]> {
  const sizes: Measured[] = [];
  for (const size of items) {
    const folder = await mkdtemp(path.join(tmpdir(), 'tidewaiter-bench-'));
    try {
      sizes.push(await measure(context, { ...options, folder, items: size }, progress));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return sizes;
}
