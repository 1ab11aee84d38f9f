import { proposeModel as endpoint } from '@tidewaiter/contract';
import { proposeModel } from '../../use-cases/propose-model.ts';
import { viewModel } from '../../use-cases/view-model.ts';
import { route } from '../route.ts';

export const proposeModelRoute = route(endpoint, async ({ context, actor, params }) =>
  viewModel(context, await proposeModel(context, actor, params.id)),
);
