import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { modelSchema } from './model.ts';

export const listModels = endpoint({
  id: 'listModels',
  method: 'GET',
  path: '/models',
  summary: 'Model versions with their evaluation beside baselines, newest first; the backend in use',
  access: screenAccess.models,
  scope: 'none',
  answer: {
    kind: 'json',
    status: 200,
    schema: z.object({ rows: z.array(modelSchema), backend: z.string(), kinds: z.array(z.string()) }),
  },
  errors: ['not_signed_in', 'not_allowed'],
});
