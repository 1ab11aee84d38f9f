import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { pageOf, pageQuery } from '../shared.ts';
import { batchSchema } from './batch.ts';

export const listBatches = endpoint({
  id: 'listBatches',
  method: 'GET',
  path: '/batches',
  summary: 'Batches, newest first',
  access: screenAccess.batches,
  scope: 'none',
  query: z.object(pageQuery),
  answer: { kind: 'json', status: 200, schema: pageOf(batchSchema) },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
