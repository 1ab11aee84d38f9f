import { TidewaiterError } from '@tidewaiter/domain';

export function requireKnownOffices(unknown: readonly string[]): void {
  const [officeCode] = unknown;
  if (officeCode === undefined) return;
  throw new TidewaiterError('invalid_request', `There is no customs office ${officeCode}; add it first.`, {
    officeCode,
  });
}
