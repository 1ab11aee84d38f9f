import { TidewaiterError } from '@tidewaiter/domain';
import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../../use-cases/progress.ts';

/** Exit codes others may rely on: done, failed, wrong use. */
export const exitCodes = { done: 0, failed: 1, wrongUse: 2 } as const;

/** Progress on a terminal, on stderr, so that stdout holds the answer and nothing else. */
export function terminalProgress(signal: AbortSignal): Progress & { readonly stop: () => void } {
  if (!process.stderr.isTTY) return { signal, report: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { format: '{step} {bar} {value}', clearOnComplete: true, hideCursor: true, stream: process.stderr },
    Presets.shades_classic,
  );
  let step: string | null = null;
  return {
    signal,
    report: (next, done, total) => {
      if (next !== step) {
        if (step !== null) bar.stop();
        bar.start(total ?? 0, done, { step: next });
        step = next;
      }
      if (total !== null) bar.setTotal(total);
      bar.update(done, { step: next });
    },
    stop: () => {
      if (step !== null) bar.stop();
      step = null;
    },
  };
}

/** One JSON document, or lines for people. */
export function print(asJson: boolean, answer: object, lines: readonly string[]): void {
  process.stdout.write(asJson ? `${JSON.stringify(answer)}\n` : `${lines.join('\n')}\n`);
}

/** Says what failed; with --json as a document with a stable code. */
export function printFailure(asJson: boolean, error: unknown): void {
  const known = error instanceof TidewaiterError;
  const code = known ? error.code : 'internal';
  const message = error instanceof Error ? error.message : String(error);
  if (asJson) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  process.stderr.write(`tidewaiter: ${message}\n`);
  if (!known && error instanceof Error && process.env['LOG_LEVEL'] === 'debug')
    process.stderr.write(`${error.stack}\n`);
}
