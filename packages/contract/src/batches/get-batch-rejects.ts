import { endpoint } from '../endpoint.ts';
import { batchParams } from './batch.ts';

export const getBatchRejects = endpoint({
  id: 'getBatchRejects',
  method: 'GET',
  path: '/batches/:id/rejects.csv',
  summary:
    'Rejected rows: line, column, code, value and how to mend it, then the row in the columns of its file; mended, it can be sent as a batch',
  access: ['analyst', 'auditor'],
  scope: 'office',
  params: batchParams,
  answer: { kind: 'csv', status: 200, fileName: 'rejects.csv' },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});

export const getBatchRejectsWorkbook = endpoint({
  ...getBatchRejects,
  id: 'getBatchRejectsWorkbook',
  path: '/batches/:id/rejects.xlsx',
  summary: 'Rejected rows as a workbook',
  answer: { kind: 'xlsx', status: 200, fileName: 'rejects.xlsx' },
});
