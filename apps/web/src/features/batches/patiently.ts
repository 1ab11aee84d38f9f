import { ApiProblem } from '../../lib/api/api-problem.ts';

const longest = 30_000;
const passing = new Set([
  'offline',
  'unavailable',
  'upload_cut',
  'disk_full',
  'unexpected_answer',
  'too_many_requests',
]);

export const mayPass = (error: unknown) =>
  error instanceof ApiProblem && (passing.has(error.code) || error.status >= 500);

/** How long to wait before the nth try again, in milliseconds: twice as long each time, half a minute at most. */
export const pauseBefore = (attempt: number) => Math.min(longest, 500 * 2 ** attempt);

export interface Patience {
  readonly signal: AbortSignal;
  /** Told while it waits, and that it goes on. */
  readonly onWaiting?: (waits: boolean) => void;
}

/** Tries until it succeeds or fails for good: a network that is away comes back. */
export async function patiently<T>(work: () => Promise<T>, { signal, onWaiting }: Patience): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      signal.throwIfAborted();
      const result = await work();
      if (attempt > 0) onWaiting?.(false);
      return result;
    } catch (error) {
      if (signal.aborted || !mayPass(error)) throw error;
      onWaiting?.(true);
      await pause(pauseBefore(attempt), signal);
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
