import {
  appendAudit,
  findComparison,
  findModel,
  inTransaction,
  lockLiveModel,
  type ModelRecord,
  markModelLive,
} from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { needsSignature } from './needs-signature.ts';

/**
 * Promotes a proposed model to be the live one: the second pair of eyes. One that is worse than the live model, or was
 * not compared with it, is promoted only with a reason, to which the approver's name stands.
 */
export async function approveModel(
  { config, database }: Context,
  actor: Actor,
  id: number,
  reason?: string,
): Promise<ModelRecord> {
  const model = await findModel(database, id);
  if (!model) throw new TidewaiterError('not_found', 'There is no such model.', { model: id });
  if (!config.singleApproval && [model.trainedById, model.proposedById].includes(actor.userId)) {
    throw new TidewaiterError(
      'own_proposal',
      'Who trained or proposed a model cannot promote it: ask another manager.',
      { model: id },
    );
  }
  await inTransaction(database, async (transaction) => {
    const live = await lockLiveModel(transaction);
    const comparison = live === null ? null : await findComparison(database, 'window', id, live);
    if (live !== null && model.status === 'proposed' && reason === undefined && needsSignature(comparison, live)) {
      throw new TidewaiterError(
        'signature_needed',
        comparison
          ? `Model ${id} is worse than the live model ${live} on the last closed window: to promote it all the same, give your reason.`
          : `Model ${id} was not compared with the live model ${live}: compare them first, or give your reason.`,
        { model: id, live, worse: comparison !== null },
      );
    }
    if (!(await markModelLive(transaction, id, actor.userId, reason ?? null))) {
      throw new TidewaiterError('conflict', `Only a proposed model can be promoted; this one is ${model.status}.`, {
        model: id,
        status: model.status,
      });
    }
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'model.promoted',
      subject: `model:${id}`,
      details: {
        replaced: live,
        verdict: comparison?.verdict ?? null,
        ...(reason === undefined ? {} : { reason }),
      },
    });
  });
  const changed = await findModel(database, id);
  if (!changed) throw new TidewaiterError('not_found', 'There is no such model.', { model: id });
  return changed;
}
