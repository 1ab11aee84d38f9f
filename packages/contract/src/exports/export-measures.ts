import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { measureFilters } from '../measures/get-measures.ts';

export const exportMeasures = endpoint({
  id: 'exportMeasures',
  method: 'GET',
  path: '/exports/measures.csv',
  summary: 'Daily measures by office, chapter, lane and reason',
  access: ['manager', 'analyst', 'auditor'],
  scope: 'office',
  query: z.object(measureFilters),
  answer: { kind: 'csv', status: 200, fileName: 'measures.csv' },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
