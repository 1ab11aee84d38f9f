import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { batchParams, batchSchema } from './batch.ts';

export const watchBatch = endpoint({
  id: 'watchBatch',
  method: 'GET',
  path: '/batches/:id/events',
  summary:
    'Progress of a batch as server-sent events, each the batch as it stands (the first of the same bytes, where they were loaded before); ends when the batch has ended',
  access: ['analyst', 'manager', 'auditor'],
  scope: 'none',
  params: batchParams,
  answer: { kind: 'events', status: 200, schema: batchSchema.extend({ duplicate: z.boolean() }) },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
