import { listFirstRejectedRows, type Transaction } from '@tidewaiter/database';
import { type RejectedRow, TidewaiterError } from '@tidewaiter/domain';

/** So many rejected rows of a file of which nothing was kept are listed. */
const mostListed = 10_000;

/** A file that was to come in whole has rejected rows; they are what is left of it. */
export class RowsRejected extends TidewaiterError {
  readonly rows: readonly RejectedRow[];

  constructor(rejected: number, rows: readonly RejectedRow[]) {
    super(
      'rows_rejected',
      `${rejected} rows were rejected, and the file was to come in whole or not at all: nothing of it was kept. ` +
        'Mend the rows in the file and send all of it again, or take its good rows.',
      { rejected, listed: rows.length },
    );
    this.rows = rows;
  }
}

/** What was rejected, read in the load's own transaction, before it is undone. */
export async function rowsRejected(transaction: Transaction, batchId: string, rejected: number): Promise<RowsRejected> {
  return new RowsRejected(rejected, await listFirstRejectedRows(transaction, batchId, mostListed));
}
