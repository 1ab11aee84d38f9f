import { TidewaiterError } from '@tidewaiter/domain';
import { ZodError } from 'zod';

/** Why the server did not start, as its operator can mend it. */
export function startFailure(error: unknown): string {
  if (error instanceof ZodError) {
    const faults = error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    return `Tidewaiter did not start; the environment is not right:\n${faults.join('\n')}`;
  }
  if (error instanceof TidewaiterError) {
    const details = Object.entries(error.details).map(([name, value]) => `\n  ${name}: ${value}`);
    return `Tidewaiter did not start: ${error.message}${details.join('')}`;
  }
  return `Tidewaiter did not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
