import { type Evaluation, evaluationSchema, modelStatusSchema } from '@tidewaiter/domain';
import type { PoolClient } from 'pg';
import type { Model, Prisma } from '../generated/client.ts';
import type { Database } from '../open-database.ts';

/** What is known of a model version when it has been trained. Dates are dates, as text. */
export interface NewModel {
  readonly kind: string;
  readonly asOf: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly items: number;
  readonly seconds: number;
  readonly backend: string;
  readonly seed: number;
  readonly checksum: string;
  readonly artefact: Uint8Array;
  readonly evaluation: Evaluation;
  readonly trainedById: string;
}

const withoutArtefact = { artefact: true } satisfies Prisma.ModelOmit;
const dateText = (date: Date) => date.toISOString().slice(0, 10);

/** A model version without its artefact. */
export type ModelRecord = ReturnType<typeof recordOf>;

function recordOf(model: Omit<Model, 'artefact'>) {
  return {
    ...model,
    status: modelStatusSchema.parse(model.status),
    evaluation: evaluationSchema.parse(model.evaluation),
    asOf: dateText(model.asOf),
    windowFrom: dateText(model.windowFrom),
    windowTo: dateText(model.windowTo),
  };
}

/** Model versions, newest first. */
export async function listModels({ prisma }: Database): Promise<readonly ModelRecord[]> {
  const models = await prisma.model.findMany({ orderBy: { id: 'desc' }, omit: withoutArtefact });
  return models.map(recordOf);
}

export async function findModel({ prisma }: Database, id: number): Promise<ModelRecord | null> {
  const model = await prisma.model.findUnique({ where: { id }, omit: withoutArtefact });
  return model ? recordOf(model) : null;
}

/** The model that scores, with its artefact. */
export async function findLiveModel({ prisma }: Database): Promise<(ModelRecord & { artefact: Uint8Array }) | null> {
  const model = await prisma.model.findFirst({ where: { status: 'live' } });
  return model ? { ...recordOf(model), artefact: model.artefact } : null;
}

/** Keeps a trained model; returns its id. */
export async function insertModel(client: PoolClient, model: NewModel): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO model (kind, status, as_of, window_from, window_to, items, seconds, backend, seed, checksum, artefact,
       evaluation, trained_by_id)
     VALUES ($1, 'trained', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
    [
      model.kind,
      model.asOf,
      model.windowFrom,
      model.windowTo,
      model.items,
      model.seconds,
      model.backend,
      model.seed,
      model.checksum,
      model.artefact,
      JSON.stringify(model.evaluation),
      model.trainedById,
    ],
  );
  return rows[0]?.id ?? 0;
}

/** Proposes a trained model; false where it was not in that state. */
export async function markModelProposed(client: PoolClient, id: number, actorId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE model SET status = 'proposed', proposed_by_id = $2, proposed_at = now() WHERE id = $1 AND status = 'trained'`,
    [id, actorId],
  );
  return rowCount === 1;
}

/** Makes a proposed model the live one and retires the one that was; false where it was not proposed. */
export async function markModelLive(client: PoolClient, id: number, actorId: string): Promise<boolean> {
  await client.query(`UPDATE model SET status = 'retired', retired_at = now() WHERE status = 'live' AND id <> $1`, [
    id,
  ]);
  const { rowCount } = await client.query(
    `UPDATE model SET status = 'live', approved_by_id = $2, approved_at = now() WHERE id = $1 AND status = 'proposed'`,
    [id, actorId],
  );
  return rowCount === 1;
}

/** Retires a model; false where it was retired already. */
export async function markModelRetired(client: PoolClient, id: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE model SET status = 'retired', retired_at = now() WHERE id = $1 AND status <> 'retired'`,
    [id],
  );
  return rowCount === 1;
}
