import type { Progress } from './progress.ts';

/** Tells how long it was since the last time, as the time of a stage; a stage may come again. */
export function stopwatch({ timed }: Progress): (stage: string) => void {
  let last = performance.now();
  return (stage) => {
    const now = performance.now();
    timed?.(stage, (now - last) / 1000);
    last = now;
  };
}
