import { endpoint } from '../endpoint.ts';
import { batchParams, batchSchema } from './batch.ts';

export const deleteBatch = endpoint({
  id: 'deleteBatch',
  method: 'DELETE',
  path: '/batches/:id',
  summary: 'Cancel a batch that is loading, or roll back a loaded one while nothing was decided on it',
  access: ['analyst'],
  scope: 'none',
  params: batchParams,
  answer: { kind: 'json', status: 200, schema: batchSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'decided_already', 'conflict'],
});
