import { approveModel as endpoint } from '@tidewaiter/contract';
import { approveModel } from '../../use-cases/approve-model.ts';
import { viewModel } from '../../use-cases/view-model.ts';
import { route } from '../route.ts';

export const approveModelRoute = route(endpoint, async ({ context, actor, params, body }) =>
  viewModel(context, await approveModel(context, actor, params.id, body.reason)),
);
