import type { TrainingProgress } from './model.ts';

const fineness = 1000;

/** One progress made of several that run side by side: the mean of how far each is. */
export function sharedProgress(
  onProgress: ((progress: TrainingProgress) => void) | undefined,
  count: number,
): (part: number) => ((progress: TrainingProgress) => void) | undefined {
  const done = new Array<number>(count).fill(0);
  return (part) =>
    onProgress &&
    (({ epoch, epochs, loss }) => {
      done[part] = Math.max(done[part] ?? 0, epochs > 0 ? epoch / epochs : 0);
      const mean = done.reduce((sum, share) => sum + share, 0) / Math.max(1, count);
      onProgress({ epoch: Math.round(fineness * mean), epochs: fineness, loss });
    });
}
