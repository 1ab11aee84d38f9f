import { endpoint } from '../endpoint.ts';
import { jobSchema } from '../jobs/job.ts';
import { batchParams } from './batch.ts';

export const assessBatch = endpoint({
  id: 'assessBatch',
  method: 'POST',
  path: '/batches/:id/quality',
  summary: 'Assess the data of a loaded batch again, as when outcomes came in since; answers with the job that does it',
  access: ['analyst'],
  scope: 'none',
  params: batchParams,
  answer: { kind: 'json', status: 202, schema: jobSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'conflict'],
});
