import { firstPlan, type SelectionPlan, selectionPlanSchema } from '@tidewaiter/domain';
import type { SelectionPlan as StoredPlan } from '../../generated/client.ts';
import type { Database } from '../../open-database.ts';
import { inTransaction, type Transaction } from '../../transaction.ts';
import { appendAudit } from '../audit/append-audit.ts';

export interface PlanRecord {
  readonly id: number;
  readonly plan: SelectionPlan;
  readonly publishedById: string;
  readonly publishedAt: Date;
}

const firstPlanLock = 7_318_220_419;

function recordOf({ plan, ...rest }: StoredPlan): PlanRecord {
  return { ...rest, plan: selectionPlanSchema.parse(plan) };
}

/** Published plans, the one in force first. */
export async function listPlans({ prisma }: Database): Promise<readonly PlanRecord[]> {
  return (await prisma.selectionPlan.findMany({ orderBy: { id: 'desc' } })).map(recordOf);
}

/** The plan in force: the latest. The first who asks, before anyone has published one, puts the modest first plan into force. */
export async function planInForce(database: Database): Promise<PlanRecord> {
  const [latest] = await listLatest(database);
  if (latest) return latest;
  await inTransaction(database, async (transaction) => {
    await transaction.query('SELECT pg_advisory_xact_lock($1)', [firstPlanLock]);
    const { rows } = await transaction.query('SELECT FROM selection_plan LIMIT 1');
    if (rows.length > 0) return;
    const id = await insertPlan(transaction, { plan: firstPlan, publishedById: 'system' });
    await appendAudit(transaction, {
      actorId: 'system',
      action: 'plan.published',
      subject: `plan:${id}`,
      details: { plan: firstPlan },
    });
  });
  return planInForce(database);
}

async function listLatest({ prisma }: Database): Promise<readonly PlanRecord[]> {
  return (await prisma.selectionPlan.findMany({ orderBy: { id: 'desc' }, take: 1 })).map(recordOf);
}

/** Publishes a plan, which is then in force; earlier ones stay on record. */
export async function insertPlan(
  transaction: Transaction,
  { plan, publishedById }: { readonly plan: SelectionPlan; readonly publishedById: string },
): Promise<number> {
  const { rows } = await transaction.query<{ id: number }>(
    'INSERT INTO selection_plan (plan, published_by_id) VALUES ($1, $2) RETURNING id',
    [JSON.stringify(plan), publishedById],
  );
  return rows[0]?.id ?? 0;
}
