import {
  type Evaluation,
  evaluationSchema,
  type ModelFacts,
  modelFactsSchema,
  modelStatusSchema,
} from '@tidewaiter/domain';
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
  readonly facts: ModelFacts;
  /** The scores that judged it, packed; for comparing it later with another model on the same items. */
  readonly heldOut: Uint8Array;
  readonly trainedById: string;
}

const withoutArtefact = { artefact: true, heldOut: true } satisfies Prisma.ModelOmit;
const dateText = (date: Date) => date.toISOString().slice(0, 10);

/** A model version without its artefact. */
export type ModelRecord = ReturnType<typeof recordOf>;

function recordOf(model: Omit<Model, 'artefact' | 'heldOut'>) {
  return {
    ...model,
    status: modelStatusSchema.parse(model.status),
    evaluation: evaluationSchema.parse(model.evaluation),
    // Models that were trained before cards were kept have none.
    facts: model.facts === null ? null : modelFactsSchema.parse(model.facts),
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

/** A model with what was learnt. */
export type ModelWithArtefact = ModelRecord & { readonly artefact: Uint8Array };

/** The model that scores, with its artefact. */
export async function findLiveModel({ prisma }: Database): Promise<ModelWithArtefact | null> {
  const model = await prisma.model.findFirst({ where: { status: 'live' }, omit: { heldOut: true } });
  return model ? { ...recordOf(model), artefact: model.artefact } : null;
}

/** A model with its artefact and the scores that judged it; those are null where none were kept. */
export async function findWholeModel(
  { prisma }: Database,
  id: number,
): Promise<(ModelWithArtefact & { readonly heldOut: Uint8Array | null }) | null> {
  const model = await prisma.model.findUnique({ where: { id } });
  return model ? { ...recordOf(model), artefact: model.artefact, heldOut: model.heldOut } : null;
}

/** The live model's id, held fast until the transaction ends, so that what is compared with it stays true. */
export async function lockLiveModel(client: PoolClient): Promise<number | null> {
  const { rows } = await client.query<{ id: number }>(`SELECT id FROM model WHERE status = 'live' FOR UPDATE`);
  return rows[0]?.id ?? null;
}

/** Keeps a trained model; returns its id. */
export async function insertModel(client: PoolClient, model: NewModel): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO model (kind, status, as_of, window_from, window_to, items, seconds, backend, seed, checksum, artefact,
       evaluation, trained_by_id, facts, held_out)
     VALUES ($1, 'trained', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
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
      JSON.stringify(model.facts),
      model.heldOut,
    ],
  );
  return rows[0]?.id ?? 0;
}

/** Proposes a model that was just trained, or one that was live and is to come back; false where it is neither. */
export async function markModelProposed(client: PoolClient, id: number, actorId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE model SET status = 'proposed', proposed_by_id = $2, proposed_at = now(),
       approved_by_id = NULL, approved_at = NULL, retired_at = NULL, signed_reason = NULL
     WHERE id = $1 AND (status = 'trained' OR status = 'retired' AND approved_by_id IS NOT NULL)`,
    [id, actorId],
  );
  return rowCount === 1;
}

/**
 * Makes a proposed model the live one and retires the one that was; false where it was not proposed.
 * @param signedReason why, where it is worse than the live one or was not compared with it
 */
export async function markModelLive(
  client: PoolClient,
  id: number,
  actorId: string,
  signedReason: string | null = null,
): Promise<boolean> {
  await client.query(
    `UPDATE model SET status = 'retired', retired_at = now()
     WHERE status = 'live' AND id <> $1 AND EXISTS (SELECT FROM model WHERE id = $1 AND status = 'proposed')`,
    [id],
  );
  const { rowCount } = await client.query(
    `UPDATE model SET status = 'live', approved_by_id = $2, approved_at = now(), signed_reason = $3, shadow_since = NULL
     WHERE id = $1 AND status = 'proposed'`,
    [id, actorId, signedReason],
  );
  return rowCount === 1;
}

/** Lets a model that is not live yet score in the shadow, or stops it; false where it stands otherwise. */
export async function markModelShadow(client: PoolClient, id: number, on: boolean): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE model SET shadow_since = CASE WHEN $2 THEN now() END
     WHERE id = $1 AND status IN ('trained', 'proposed') AND (shadow_since IS NULL) = $2`,
    [id, on],
  );
  return rowCount === 1;
}

/** Ids of the models that score in the shadow. */
export async function listShadowModels({ pool }: Database): Promise<readonly number[]> {
  const { rows } = await pool.query<{ id: number }>('SELECT id FROM model WHERE shadow_since IS NOT NULL ORDER BY id');
  return rows.map(({ id }) => id);
}

/** Retires a model; false where it was retired already. */
export async function markModelRetired(client: PoolClient, id: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE model SET status = 'retired', retired_at = now(), shadow_since = NULL WHERE id = $1 AND status <> 'retired'`,
    [id],
  );
  return rowCount === 1;
}
