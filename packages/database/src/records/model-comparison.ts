import { type ModelComparison, modelComparisonSchema } from '@tidewaiter/domain';
import type { PoolClient } from 'pg';
import type { Database } from '../open-database.ts';

/** Keeps how a model stood beside the live one. */
export async function insertComparison(client: PoolClient, comparison: ModelComparison): Promise<void> {
  await client.query('INSERT INTO model_comparison (challenger_id, champion_id, result) VALUES ($1, $2, $3)', [
    comparison.challenger,
    comparison.champion,
    JSON.stringify(comparison),
  ]);
}

/** The latest comparison of a model with another; null where they never stood beside each other. */
export async function findComparison(
  { prisma }: Pick<Database, 'prisma'>,
  challengerId: number,
  championId: number,
): Promise<ModelComparison | null> {
  const found = await prisma.modelComparison.findFirst({
    where: { challengerId, championId },
    orderBy: { id: 'desc' },
  });
  return found ? modelComparisonSchema.parse(found.result) : null;
}

/** The latest comparison of a model, with whichever model was live then. */
export async function findLatestComparison(
  { prisma }: Pick<Database, 'prisma'>,
  challengerId: number,
): Promise<(ModelComparison & { readonly createdAt: Date }) | null> {
  const found = await prisma.modelComparison.findFirst({ where: { challengerId }, orderBy: { id: 'desc' } });
  return found ? { ...modelComparisonSchema.parse(found.result), createdAt: found.createdAt } : null;
}
