import type { PoolClient } from 'pg';
import type { Queryable } from '../sql/queryable.ts';

export interface NewSelectionRun {
  /** Drawn before (`drawRunId`), where statements that name the run do not wait for it to be opened. */
  readonly id?: number;
  readonly modelId: number;
  readonly planId: number;
  readonly batchId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly startedById: string;
}

const nextId = `nextval(pg_get_serial_sequence('selection_run', 'id'))::int`;

/** A number that no other run will have. */
export async function drawRunId(queryable: Queryable): Promise<number> {
  const { rows } = await queryable.query<{ id: number }>(`SELECT ${nextId} AS id`);
  return rows[0]?.id ?? 0;
}

/** Opens a selection run in the transaction that will hold all of it; returns its id. */
export async function insertSelectionRun(client: PoolClient, run: NewSelectionRun): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO selection_run (id, model_id, plan_id, batch_id, from_date, to_date, started_by_id)
     VALUES (coalesce($7::int, ${nextId}), $1, $2, $3, $4, $5, $6) RETURNING id`,
    [run.modelId, run.planId, run.batchId, run.from, run.to, run.startedById, run.id],
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
