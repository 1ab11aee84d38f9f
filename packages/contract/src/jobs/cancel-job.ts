import { endpoint } from '../endpoint.ts';
import { jobParams, jobSchema } from './job.ts';

export const cancelJob = endpoint({
  id: 'cancelJob',
  method: 'DELETE',
  path: '/jobs/:id',
  summary: 'Cancel long work; what it had written is undone',
  access: ['administrator', 'analyst', 'manager'],
  scope: 'none',
  params: jobParams,
  answer: { kind: 'json', status: 200, schema: jobSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'conflict'],
});
