import { inTransaction, lockSetting, writeSetting } from '@tidewaiter/database';
import { dayOf, retrainingDue, retrainingSchema } from '@tidewaiter/domain';
import { systemActor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { today } from './calendar.ts';
import { retrainingSetting } from './retraining.ts';
import { handOverJob } from './start-job.ts';

/**
 * Begins the training that the clock asks for, once however many workers look: what comes of it is proposed, and a person
 * decides. Answers whether it began.
 */
export async function retrainWhenDue(context: Context, on = today()): Promise<boolean> {
  return inTransaction(context.database, async (transaction) => {
    const setting = await lockSetting(transaction, retrainingSetting, retrainingSchema);
    if (
      !setting ||
      !retrainingDue(setting.every, setting.lastOn === null ? null : momentOf(setting.lastOn), momentOf(on))
    ) {
      return false;
    }
    await writeSetting(transaction, retrainingSetting, { ...setting, lastOn: on });
    await handOverJob(context, transaction, systemActor, { kind: 'train', request: { propose: true } });
    return true;
  });
}

function momentOf(date: string) {
  return { day: dayOf(date) ?? 0, month: date.slice(0, 7) };
}
