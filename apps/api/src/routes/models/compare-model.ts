import { compareModel as endpoint } from '@tidewaiter/contract';
import { findLiveModel, findModel } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { startJob } from '../../use-cases/start-job.ts';
import { getJob } from '../../use-cases/view-job.ts';
import { route } from '../route.ts';

export const compareModelRoute = route(endpoint, async ({ context, actor, params }) => {
  if (!(await findModel(context.database, params.id))) {
    throw new TidewaiterError('not_found', 'There is no such model.', { model: params.id });
  }
  const live = await findLiveModel(context.database);
  if (!live || live.id === params.id) {
    throw new TidewaiterError('no_live_model', 'There is no other live model to compare with.', { model: params.id });
  }
  const job = await startJob(context, actor, { kind: 'compare', request: { modelId: params.id } });
  return getJob(context, job.id);
});
