import { TidewaiterError } from '@tidewaiter/domain';

// A conflict here is a load whose process has just died and whose session the server still holds.
const passing: ReadonlySet<string> = new Set(['unavailable', 'disk_full', 'internal', 'conflict']);

/** Whether trying again later may help: nobody foresaw the error, or it is not about what was asked for. */
export function mayPass(error: unknown): boolean {
  return !(error instanceof TidewaiterError) || passing.has(error.code);
}

/** The same of an error that was noted by its code. */
export const isPassing = (code: string | null): boolean => code !== null && passing.has(code);
