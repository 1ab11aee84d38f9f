import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { batchParams, batchSchema } from './batch.ts';

export const getBatch = endpoint({
  id: 'getBatch',
  method: 'GET',
  path: '/batches/:id',
  summary: 'One batch',
  access: screenAccess.batch,
  scope: 'none',
  params: batchParams,
  answer: { kind: 'json', status: 200, schema: batchSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
