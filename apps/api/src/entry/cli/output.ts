import { TidewaiterError } from '@tidewaiter/domain';
import cliProgress, { type GenericFormatter, Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../../use-cases/progress.ts';

/** Exit codes others may rely on: done, failed, wrong use. */
export const exitCodes = { done: 0, failed: 1, wrongUse: 2 } as const;

/** Progress on a terminal, on stderr, so that stdout holds the answer and nothing else. */
export function terminalProgress(signal: AbortSignal): Progress & { readonly stop: () => void } {
  if (!process.stderr.isTTY) return { signal, report: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { format: formatOf, clearOnComplete: true, hideCursor: true, stream: process.stderr },
    Presets.shades_classic,
  );
  let step: string | null = null;
  let entered = 0;
  return {
    signal,
    report: (next, done, total) => {
      if (next !== step) {
        if (step !== null) bar.stop();
        bar.start(total ?? 0, done, { step: next });
        [step, entered] = [next, performance.now()];
      }
      if (total !== null) bar.setTotal(total);
      bar.update(done, { step: next, rate: (1000 * done) / (performance.now() - entered) });
    },
    stop: () => {
      if (step !== null) bar.stop();
      step = null;
    },
  };
}

const short = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });

/** How far, how fast and how long yet; how much alone where nobody knows of how much. */
const formatOf: GenericFormatter = (options, { value, total, progress, eta }, { step, rate = 0 }) => {
  if (total === 0) return `${step} ${short.format(value)}`;
  const bar = cliProgress.Format.BarFormat(progress, options);
  const left = Number.isFinite(eta) && eta > 0 ? `, ${Math.ceil(eta)} s left` : '';
  return `${step} ${bar} ${Math.floor(progress * 100)} %, ${short.format(rate)}/s${left}`;
};

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
