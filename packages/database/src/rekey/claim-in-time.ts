import { setTimeout as wait } from 'node:timers/promises';
import type { Transaction } from '../transaction.ts';
import { claimGeneration, type PseudonymGeneration } from './generation.ts';

const lockNotAvailable = '55P03';
const betweenTries = 1_000;

/**
 * Begins a transaction that has claimed the generation, once the loads that hold it have ended. It asks for two seconds
 * at a time and lets others in between: whoever waits in line for longer would hold up every load behind it.
 */
export async function claimInTime(
  client: Transaction,
  {
    signal,
    report,
  }: { readonly signal: AbortSignal; readonly report: (step: string, done: number, total: null) => void },
): Promise<PseudonymGeneration> {
  for (;;) {
    signal.throwIfAborted();
    await client.query('BEGIN');
    await client.query(`SET LOCAL lock_timeout = '2s'`);
    try {
      const generation = await claimGeneration(client);
      await client.query('SET LOCAL lock_timeout = 0');
      return generation;
    } catch (error) {
      await client.query('ROLLBACK');
      if (!(error instanceof Error && 'code' in error && error.code === lockNotAvailable)) throw error;
      report('wait', 0, null);
      await wait(betweenTries, undefined, { signal });
    }
  }
}
