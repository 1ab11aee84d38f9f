import { getModel as endpoint } from '@tidewaiter/contract';
import { findModel } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { viewModel } from '../../use-cases/view-model.ts';
import { route } from '../route.ts';

export const getModelRoute = route(endpoint, async ({ context, params }) => {
  const model = await findModel(context.database, params.id);
  if (!model) throw new TidewaiterError('not_found', 'There is no such model.', { model: params.id });
  return viewModel(context, model);
});
