import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { worklistFilters, worklistOrder } from '../worklist/list-worklist.ts';

const exported = {
  method: 'GET',
  access: ['officer', 'analyst', 'manager', 'auditor'],
  scope: 'office',
  query: z.object({ ...worklistFilters, ...worklistOrder }),
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
} as const;

export const exportWorklist = endpoint({
  ...exported,
  id: 'exportWorklist',
  path: '/exports/worklist.csv',
  summary:
    'The queue within the filters, in its order; when it was made and by which filters in lines before the header that begin with #',
  answer: { kind: 'csv', status: 200, fileName: 'worklist.csv' },
});

export const exportWorklistWorkbook = endpoint({
  ...exported,
  id: 'exportWorklistWorkbook',
  path: '/exports/worklist.xlsx',
  summary: 'The queue within the filters as a workbook; when it was made and by which filters on its last sheet',
  answer: { kind: 'xlsx', status: 200, fileName: 'worklist.xlsx' },
});
