import { appendAudit, findModel, inTransaction, type ModelRecord, markModelRetired } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Retires a model; the scores that it gave stay on record. */
export async function retireModel({ database }: Context, actor: Actor, id: number): Promise<ModelRecord> {
  const model = await findModel(database, id);
  if (!model) throw new TidewaiterError('not_found', 'There is no such model.', { model: id });
  await inTransaction(database, async (transaction) => {
    if (!(await markModelRetired(transaction, id))) {
      throw new TidewaiterError('conflict', `The model is retired already.`, { model: id, status: model.status });
    }
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'model.retired',
      subject: `model:${id}`,
      details: {},
    });
  });
  const changed = await findModel(database, id);
  if (!changed) throw new TidewaiterError('not_found', 'There is no such model.', { model: id });
  return changed;
}
