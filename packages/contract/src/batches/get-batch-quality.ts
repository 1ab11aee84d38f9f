import { endpoint } from '../endpoint.ts';
import { batchParams } from './batch.ts';
import { batchQualityViewSchema } from './batch-quality.ts';

export const getBatchQuality = endpoint({
  id: 'getBatchQuality',
  method: 'GET',
  path: '/batches/:id/quality',
  summary: 'Data quality of a batch: findings, columns, shift against earlier batches, outcomes by week',
  access: ['analyst', 'manager', 'auditor'],
  scope: 'office',
  params: batchParams,
  answer: { kind: 'json', status: 200, schema: batchQualityViewSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
