import { computeMeasures, inTransaction, openReferrals } from '@tidewaiter/database';
import { type DeclaredItem, declare } from '@tidewaiter/database/testing';
import type { TestServer } from './start-test-server.ts';

let runs = 0;

/** Declares items, selects them into red unless they say otherwise, opens the referrals and counts the measures, as a run does. */
export async function referItems({ context }: TestServer, items: readonly DeclaredItem[]): Promise<void> {
  runs += 1;
  const { database } = context;
  await declare(
    database,
    items.map((each) => ({ ...each, selection: { lane: 'red', run: runs, ...each.selection } })),
  );
  await inTransaction(database, async (transaction) => {
    await openReferrals(transaction, runs);
    await computeMeasures(transaction);
  });
}
