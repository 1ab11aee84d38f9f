import { appendAudit, findModel, inTransaction, type ModelRecord, markModelProposed } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Proposes a model that was just trained, or brings back one that was live before; another person decides. */
export async function proposeModel({ database }: Context, actor: Actor, id: number): Promise<ModelRecord> {
  const model = await findModel(database, id);
  if (!model) throw new TidewaiterError('not_found', 'There is no such model.', { model: id });
  await inTransaction(database, async (transaction) => {
    if (!(await markModelProposed(transaction, id, actor.userId))) {
      throw new TidewaiterError(
        'conflict',
        `Only a model that was just trained, or was live before, can be proposed; this one is ${model.status}.`,
        { model: id, status: model.status },
      );
    }
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'model.proposed',
      subject: `model:${id}`,
      details: { before: model.status },
    });
  });
  const changed = await findModel(database, id);
  if (!changed) throw new TidewaiterError('not_found', 'There is no such model.', { model: id });
  return changed;
}
