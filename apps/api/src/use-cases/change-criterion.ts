import {
  appendAudit,
  type CriterionRecord,
  findCriterion,
  inTransaction,
  type Transaction,
} from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

export interface CriterionChange {
  readonly action: 'proposed' | 'approved' | 'retired';
  /** Says which status the change asks for, where the criterion has another. */
  readonly refusal: string;
  /** Makes the change; false where the criterion does not stand where it should. */
  readonly mark: (transaction: Transaction) => Promise<boolean>;
}

/** Moves a criterion along its life, with the audit entry, or says why not. */
export async function changeCriterion(
  { database }: Context,
  actor: Actor,
  id: number,
  { action, refusal, mark }: CriterionChange,
): Promise<void> {
  const criterion = await requireCriterion({ database }, id);
  await inTransaction(database, async (transaction) => {
    if (!(await mark(transaction))) {
      throw new TidewaiterError('conflict', `${refusal} This one is ${criterion.status}.`, {
        criterion: id,
        status: criterion.status,
      });
    }
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: `criterion.${action}`,
      subject: `criterion:${id}`,
      details: {},
    });
  });
}

/** The criterion with that id. */
export async function requireCriterion({ database }: Pick<Context, 'database'>, id: number): Promise<CriterionRecord> {
  const criterion = await findCriterion(database, id);
  if (!criterion) throw new TidewaiterError('not_found', 'There is no such criterion.', { criterion: id });
  return criterion;
}
