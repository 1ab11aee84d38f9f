import { endpoint } from '../endpoint.ts';
import { jobSchema } from '../jobs/job.ts';
import { modelParams } from './model.ts';

export const measureDrift = endpoint({
  id: 'measureDrift',
  method: 'POST',
  path: '/models/:id/drift',
  summary: 'Measure the drift of features and scores since a model was trained',
  access: ['analyst', 'manager'],
  scope: 'none',
  params: modelParams,
  answer: { kind: 'json', status: 202, schema: jobSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
