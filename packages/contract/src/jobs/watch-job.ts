import { endpoint } from '../endpoint.ts';
import { jobParams, jobSchema } from './job.ts';

export const watchJob = endpoint({
  id: 'watchJob',
  method: 'GET',
  path: '/jobs/:id/events',
  summary: 'Progress of long work as server-sent events, each the job as it stands; ends when the job has ended',
  access: ['administrator', 'analyst', 'manager', 'auditor'],
  scope: 'none',
  params: jobParams,
  answer: { kind: 'events', status: 200, schema: jobSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
