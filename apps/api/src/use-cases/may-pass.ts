import { type ErrorCode, TidewaiterError } from '@tidewaiter/domain';

// A conflict here is a load whose process has just died and whose session the server still holds.
const passing: ReadonlySet<ErrorCode> = new Set(['unavailable', 'disk_full', 'internal', 'conflict']);

/** Whether trying again later may help: nobody foresaw the error, or it is not about what was asked for. */
export function mayPass(error: unknown): boolean {
  return !(error instanceof TidewaiterError) || passing.has(error.code);
}
