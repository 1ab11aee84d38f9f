import { endpoint } from '../endpoint.ts';
import { jobParams, jobSchema } from './job.ts';

export const retryJob = endpoint({
  id: 'retryJob',
  method: 'POST',
  path: '/jobs/:id/retry',
  summary: 'Hand a failed job to the queue once more, with all its attempts',
  access: ['administrator', 'analyst'],
  scope: 'none',
  params: jobParams,
  answer: { kind: 'json', status: 200, schema: jobSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'conflict'],
});
