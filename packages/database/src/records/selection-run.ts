import type { PoolClient } from 'pg';

export interface NewSelectionRun {
  /** Drawn before (`readDeskView`), where statements that name the run do not wait for it to be opened. */
  readonly id?: number;
  readonly modelId: number;
  readonly planId: number;
  readonly batchId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly startedById: string;
  /** What it came to, where that is known as it is opened. */
  readonly finished?: { readonly items: number; readonly seconds: number };
}

/** SQL for a number that no other run will have. */
export const nextRunId = `nextval(pg_get_serial_sequence('selection_run', 'id'))::int`;

/** Opens a selection run in the transaction that will hold all of it; returns its id. */
export async function insertSelectionRun(client: PoolClient, run: NewSelectionRun): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO selection_run (id, model_id, plan_id, batch_id, from_date, to_date, started_by_id, items, seconds, finished_at)
     VALUES (coalesce($7::int, ${nextRunId}), $1, $2, $3, $4, $5, $6, coalesce($8::int, 0), coalesce($9::float8, 0),
       CASE WHEN $8::int IS NOT NULL THEN now() END)
     RETURNING id`,
    [
      run.modelId,
      run.planId,
      run.batchId,
      run.from,
      run.to,
      run.startedById,
      run.id,
      run.finished?.items,
      run.finished?.seconds,
    ],
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
