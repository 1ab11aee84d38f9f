import { endpoint } from '../endpoint.ts';
import { batchParams } from './batch.ts';

export const getBatchQualityCsv = endpoint({
  id: 'getBatchQualityCsv',
  method: 'GET',
  path: '/batches/:id/quality.csv',
  summary: 'Data quality of a batch as CSV: a line for each finding, column and shift',
  access: ['analyst', 'manager', 'auditor'],
  scope: 'office',
  params: batchParams,
  answer: { kind: 'csv', status: 200, fileName: 'quality.csv' },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
