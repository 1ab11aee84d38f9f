import type { Database } from '../open-database.ts';
import { listWorklist, type WorklistWanted } from './list-worklist.ts';
import type { QueuedReferral } from './queue-columns.ts';
import type { WorklistPlace } from './worklist-order.ts';

const rowsAPortion = 2000;

/** The whole queue within the filters, in the order of the list and from its indexes, in flat memory. */
export async function* exportWorklist(
  { pool }: Database,
  wanted: Omit<WorklistWanted, 'after' | 'limit'>,
): AsyncGenerator<readonly QueuedReferral[]> {
  let after: WorklistPlace | undefined;
  for (;;) {
    const rows = await listWorklist(pool, { ...wanted, after, limit: rowsAPortion });
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAPortion) return;
    after = rows.at(-1);
  }
}
