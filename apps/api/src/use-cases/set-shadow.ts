import { appendAudit, findModel, inTransaction, type ModelRecord, markModelShadow } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Lets a model that is not live score in the shadow from now on, or stops it; its scores never touch a lane. */
export async function setShadow({ database }: Context, actor: Actor, id: number, on: boolean): Promise<ModelRecord> {
  const model = await findModel(database, id);
  if (!model) throw new TidewaiterError('not_found', 'There is no such model.', { model: id });
  await inTransaction(database, async (transaction) => {
    if (!(await markModelShadow(transaction, id, on))) {
      throw new TidewaiterError(
        'conflict',
        on
          ? `Only a trained or proposed model that is not in the shadow yet can be set there; this one is ${model.status}.`
          : 'The model does not score in the shadow.',
        { model: id, status: model.status },
      );
    }
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: on ? 'model.shadow_started' : 'model.shadow_ended',
      subject: `model:${id}`,
      details: {},
    });
  });
  const changed = await findModel(database, id);
  if (!changed) throw new TidewaiterError('not_found', 'There is no such model.', { model: id });
  return changed;
}
