import { startSelectionRun as endpoint } from '@tidewaiter/contract';
import { findBatch, findLiveModel } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { startJob } from '../../use-cases/start-job.ts';
import { getJob } from '../../use-cases/view-job.ts';
import { route } from '../route.ts';

export const startSelectionRunRoute = route(endpoint, async ({ context, actor, body }) => {
  const { database } = context;
  if (body.batchId !== undefined && !(await findBatch(database, body.batchId))) {
    throw new TidewaiterError('not_found', 'There is no such batch.', { batch: body.batchId });
  }
  if (!(await findLiveModel(database))) {
    throw new TidewaiterError('no_live_model', 'No model is live: train one and have it promoted first.');
  }
  const job = await startJob(context, actor, { kind: 'score', request: body });
  return getJob(context, job.id);
});
