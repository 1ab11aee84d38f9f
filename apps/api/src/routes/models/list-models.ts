import { listModels as endpoint } from '@tidewaiter/contract';
import { listModels } from '@tidewaiter/database';
import { backendName, modelKinds, startBackend } from '@tidewaiter/models';
import { viewModels } from '../../use-cases/view-model.ts';
import { route } from '../route.ts';

export const listModelsRoute = route(endpoint, async ({ context }) => {
  await startBackend();
  return {
    rows: await viewModels(context, await listModels(context.database)),
    backend: backendName(),
    kinds: modelKinds.map(({ kind }) => kind),
  };
});
