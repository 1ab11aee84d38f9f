import type { Transaction } from '../transaction.ts';

/**
 * Takes the cells off rejected rows: their pseudonyms are of the old generation, and would make other traders of the
 * same people if the rows were mended and sent again. What was wrong with each row stays.
 */
export async function forgetRejectedCells(transaction: Transaction): Promise<void> {
  await transaction.query('UPDATE rejected_row SET cells = NULL WHERE cells IS NOT NULL');
}
