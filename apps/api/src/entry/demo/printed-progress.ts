import type { Progress } from '../../use-cases/progress.ts';
import { terminalProgress } from '../cli/output.ts';

/** Progress for people: a bar on a terminal; elsewhere a line for each step as it begins. */
export function printedProgress(signal: AbortSignal): Progress & { readonly stop: () => void } {
  if (process.stderr.isTTY) return terminalProgress(signal);
  const started = Date.now();
  let last = '';
  return {
    signal,
    report: (step) => {
      if (step !== last) console.log(`  ${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${step}`);
      last = step;
    },
    stop: () => undefined,
  };
}
