import { runShadow, setShadow as setShadowEndpoint } from '@tidewaiter/contract';
import { listShadowModels } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { setShadow } from '../../use-cases/set-shadow.ts';
import { startJob } from '../../use-cases/start-job.ts';
import { getJob } from '../../use-cases/view-job.ts';
import { viewModel } from '../../use-cases/view-model.ts';
import { route } from '../route.ts';

export const setShadowRoute = route(setShadowEndpoint, async ({ context, actor, params, body }) =>
  viewModel(context, await setShadow(context, actor, params.id, body.on)),
);

export const runShadowRoute = route(runShadow, async ({ context, actor }) => {
  if ((await listShadowModels(context.database)).length === 0) {
    throw new TidewaiterError('conflict', 'No model scores in the shadow: open one that is not live and let it.');
  }
  const job = await startJob(context, actor, { kind: 'shadow', request: {} });
  return getJob(context, job.id);
});
