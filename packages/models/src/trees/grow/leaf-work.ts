import { addColumnToHistogram, addToHistogram } from './add-to-histogram.ts';
import { categorySplit } from './category-split.ts';
import type { GrowTask } from './grow-task.ts';
import { numericSplit } from './numeric-split.ts';
import { noCandidate } from './split-rule.ts';
import { candidateNumbers, jobFields, type WorkMemory } from './work-memory.ts';

/**
 * Makes what one thread of a crew does with a job: of the columns that fall to it, fills the histograms of the small
 * leaf from its rows, takes them off the large one's (which holds both), and leaves the best split of either in its
 * place of the candidates. A column is summed by one thread in the order of the rows, so the number of threads
 * changes no digit.
 */
export function leafWork(task: GrowTask, memory: WorkMemory, thread: number, threads: number): () => void {
  const { offsets, train } = task;
  const { histograms, job, chosen } = memory;
  const size = 2 * (offsets[offsets.length - 1] ?? 0);
  return () => {
    const field = (name: keyof typeof jobFields) => job[jobFields[name]] ?? 0;
    const own: number[] = [];
    for (let i = thread; i < field('columns'); i += threads) own.push(chosen[i] ?? 0);
    const small = field('small') * size;
    const large = field('large') < 0 ? null : field('large') * size;
    const range = { from: field('from'), to: field('to'), base: small };
    const start = (column: number) => offsets[column] ?? 0;
    for (const column of own) histograms.fill(0, small + 2 * start(column), small + 2 * start(column + 1));
    let done = 0;
    for (; done + 4 <= own.length; done += 4) {
      const [a = 0, b = 0, c = 0, d = 0] = own.slice(done, done + 4);
      const starts = [start(a), start(b), start(c), start(d)] as const;
      addToHistogram(range, memory, train.codes, train.rows, [a, b, c, d], starts);
    }
    for (const column of own.slice(done)) {
      addColumnToHistogram(range, memory, train.codes, train.rows, column, start(column));
    }
    if (large !== null) for (const column of own) takeOff(histograms, small, large, start(column), start(column + 1));
    findSplits(task, memory, own, small, 0, thread);
    if (large !== null) findSplits(task, memory, own, large, 1, thread);
  };
}

function takeOff(histograms: Float64Array, small: number, large: number, first: number, end: number): void {
  for (let i = 2 * first; i < 2 * end; i++) {
    histograms[large + i] = (histograms[large + i] ?? 0) - (histograms[small + i] ?? 0);
  }
}

function findSplits(
  { settings, offsets, isCategory, monotone }: GrowTask,
  { histograms, leaves, candidates, candidateBits }: WorkMemory,
  columns: readonly number[],
  base: number,
  which: 0 | 1,
  thread: number,
): void {
  const [slope = 0, bend = 0, low = 0, high = 0] = leaves.subarray(4 * which, 4 * which + 4);
  const leaf = { slope, bend, low, high };
  const best = noCandidate(settings.minGain);
  for (const column of columns) {
    const first = offsets[column] ?? 0;
    const codes = (offsets[column + 1] ?? 0) - first;
    const from = base + 2 * first;
    if (isCategory[column]) categorySplit(histograms, from, codes, column, leaf, settings, best);
    else numericSplit(histograms, from, codes, column, monotone[column] ?? 0, leaf, settings, best);
  }
  const place = 2 * thread + which;
  candidates.set([best.gain, best.column, best.leftSlope, best.leftBend], candidateNumbers * place);
  candidateBits.set(best.bits, 8 * place);
}
