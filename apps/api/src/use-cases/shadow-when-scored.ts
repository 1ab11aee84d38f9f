import { listShadowModels, type Transaction } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { handOverJob } from './start-job.ts';

/** Hands what the live model has just scored on to the models in the shadow, where there are any, with the run itself. */
export async function shadowWhenScored(context: Context, transaction: Transaction, actor: Actor): Promise<void> {
  if ((await listShadowModels(context.database)).length === 0) return;
  await handOverJob(context, transaction, actor, { kind: 'shadow', request: {} });
}
