import { appendAudit, inTransaction, readSetting, writeSetting } from '@tidewaiter/database';
import { type Retraining, type RetrainingRhythm, retrainingSchema } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

export const retrainingSetting = 'retraining';

/** How often a model is trained by the clock; never, until somebody says so. */
export async function readRetraining({ database }: Pick<Context, 'database'>): Promise<Retraining> {
  return (await readSetting(database.pool, retrainingSetting, retrainingSchema)) ?? { every: 'off', lastOn: null };
}

/** Sets the rhythm; when it was last begun stays. */
export async function setRetraining(context: Context, actor: Actor, every: RetrainingRhythm): Promise<Retraining> {
  const retraining = { ...(await readRetraining(context)), every };
  await inTransaction(context.database, async (transaction) => {
    await writeSetting(transaction, retrainingSetting, retraining);
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'model.schedule_set',
      subject: 'setting:retraining',
      details: { every },
    });
  });
  return retraining;
}
