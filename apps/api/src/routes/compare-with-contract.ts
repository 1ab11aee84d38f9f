import { endpoints } from '@tidewaiter/contract';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Route } from './route.ts';

/** Endpoints that nothing answers, and routes that are doubled or not in the contract, by id. */
export function compareWithContract(routes: readonly Route[]): {
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
} {
  const answered = routes.map((route) => route.endpoint.id);
  const wanted: readonly string[] = endpoints.map((endpoint) => endpoint.id);
  return {
    missing: wanted.filter((id) => !answered.includes(id)),
    surplus: answered.filter((id, index) => !wanted.includes(id) || answered.indexOf(id) !== index),
  };
}

/** Stops a server that would answer less or more than the contract says. */
export function requireWholeContract(routes: readonly Route[]): void {
  const { missing, surplus } = compareWithContract(routes);
  if (missing.length + surplus.length === 0) return;
  throw new TidewaiterError('internal', 'The routes and the contract differ.', {
    missing: missing.join(', '),
    surplus: surplus.join(', '),
  });
}
