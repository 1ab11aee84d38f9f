import { listShadowModels } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { startJob } from './start-job.ts';

/** Hands what the live model has just scored on to the models in the shadow, where there are any. */
export async function shadowWhenScored(context: Context, actor: Actor): Promise<void> {
  if ((await listShadowModels(context.database)).length === 0) return;
  await startJob(context, actor, { kind: 'shadow', request: {} });
}
