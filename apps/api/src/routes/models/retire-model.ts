import { retireModel as endpoint } from '@tidewaiter/contract';
import { retireModel } from '../../use-cases/retire-model.ts';
import { viewModel } from '../../use-cases/view-model.ts';
import { route } from '../route.ts';

export const retireModelRoute = route(endpoint, async ({ context, actor, params }) =>
  viewModel(context, await retireModel(context, actor, params.id)),
);
