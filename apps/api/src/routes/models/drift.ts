import { getDrift, measureDrift } from '@tidewaiter/contract';
import { findModel } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { startJob } from '../../use-cases/start-job.ts';
import { viewDrift } from '../../use-cases/view-drift.ts';
import { getJob } from '../../use-cases/view-job.ts';
import { route } from '../route.ts';

export const getDriftRoute = route(getDrift, ({ context, params }) => viewDrift(context, params.id));

export const measureDriftRoute = route(measureDrift, async ({ context, actor, params }) => {
  if (!(await findModel(context.database, params.id))) {
    throw new TidewaiterError('not_found', 'There is no such model.', { model: params.id });
  }
  const job = await startJob(context, actor, { kind: 'drift', request: { modelId: params.id } });
  return getJob(context, job.id);
});
