import type { PoolClient } from 'pg';

export interface NewSelectionRun {
  readonly modelId: number;
  readonly planId: number;
  readonly batchId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly startedById: string;
}

/** Opens a selection run in the transaction that will hold all of it; returns its id. */
export async function insertSelectionRun(client: PoolClient, run: NewSelectionRun): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO selection_run (model_id, plan_id, batch_id, from_date, to_date, started_by_id)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [run.modelId, run.planId, run.batchId, run.from, run.to, run.startedById],
  );
  return rows[0]?.id ?? 0;
}

export async function finishSelectionRun(
  client: PoolClient,
  id: number,
  items: number,
  seconds: number,
): Promise<void> {
  await client.query('UPDATE selection_run SET items = $2, seconds = $3, finished_at = now() WHERE id = $1', [
    id,
    items,
    seconds,
  ]);
}
