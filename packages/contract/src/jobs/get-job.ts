import { endpoint } from '../endpoint.ts';
import { jobParams, jobSchema } from './job.ts';

export const getJob = endpoint({
  id: 'getJob',
  method: 'GET',
  path: '/jobs/:id',
  summary: 'Long work: where it stands',
  access: ['administrator', 'analyst', 'manager', 'auditor'],
  scope: 'none',
  params: jobParams,
  answer: { kind: 'json', status: 200, schema: jobSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
