import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { measureFilters } from '../measures/get-measures.ts';

const exported = {
  method: 'GET',
  access: ['manager', 'analyst', 'auditor'],
  scope: 'office',
  query: z.object(measureFilters),
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
} as const;

export const exportMeasures = endpoint({
  ...exported,
  id: 'exportMeasures',
  path: '/exports/measures.csv',
  summary: 'Daily measures by office, chapter, lane and reason',
  answer: { kind: 'csv', status: 200, fileName: 'measures.csv' },
});

export const exportMeasuresWorkbook = endpoint({
  ...exported,
  id: 'exportMeasuresWorkbook',
  path: '/exports/measures.xlsx',
  summary: 'Daily measures by office, chapter, lane and reason as a workbook, numbers and dates as such',
  answer: { kind: 'xlsx', status: 200, fileName: 'measures.xlsx' },
});
