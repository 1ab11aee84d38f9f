import type { Transaction } from '../transaction.ts';
import { noteFactChange } from './note-fact-change.ts';

/** Forgets every checkpoint, where all of the past is told anew: traders that bear other pseudonyms. */
export async function forgetPast(transaction: Transaction): Promise<void> {
  await noteFactChange(transaction, { firstDay: '0001-01-01' });
}
