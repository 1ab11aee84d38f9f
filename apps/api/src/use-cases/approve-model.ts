import { appendAudit, findModel, inTransaction, type ModelRecord, markModelLive } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Promotes a proposed model to be the live one: the second pair of eyes. */
export async function approveModel({ database }: Context, actor: Actor, id: number): Promise<ModelRecord> {
  const model = await findModel(database, id);
  if (!model) throw new TidewaiterError('not_found', 'There is no such model.', { model: id });
  if ([model.trainedById, model.proposedById].includes(actor.userId)) {
    throw new TidewaiterError(
      'own_proposal',
      'Who trained or proposed a model cannot promote it: ask another manager.',
      { model: id },
    );
  }
  await inTransaction(database, async (transaction) => {
    if (!(await markModelLive(transaction, id, actor.userId))) {
      throw new TidewaiterError('conflict', `Only a proposed model can be promoted; this one is ${model.status}.`, {
        model: id,
        status: model.status,
      });
    }
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'model.promoted',
      subject: `model:${id}`,
      details: {},
    });
  });
  const changed = await findModel(database, id);
  if (!changed) throw new TidewaiterError('not_found', 'There is no such model.', { model: id });
  return changed;
}
