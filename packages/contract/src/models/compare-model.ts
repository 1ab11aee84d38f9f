import { endpoint } from '../endpoint.ts';
import { jobSchema } from '../jobs/job.ts';
import { modelParams } from './model.ts';

export const compareModel = endpoint({
  id: 'compareModel',
  method: 'POST',
  path: '/models/:id/compare',
  summary: 'Compare a model with the live one on the last closed window of examined items',
  access: ['analyst', 'manager'],
  scope: 'none',
  params: modelParams,
  answer: { kind: 'json', status: 202, schema: jobSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'no_live_model'],
});
