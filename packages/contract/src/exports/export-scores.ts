import { dateSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

const exported = {
  method: 'GET',
  access: ['analyst', 'manager', 'auditor'],
  scope: 'office',
  query: z.object({ from: dateSchema.optional(), to: dateSchema.optional() }),
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
} as const;

export const exportScores = endpoint({
  ...exported,
  id: 'exportScores',
  path: '/exports/scores.csv',
  summary: 'Scores and lanes, one row per item, in the layout `scores`',
  answer: { kind: 'csv', status: 200, fileName: 'scores.csv' },
});

export const exportScoresWorkbook = endpoint({
  ...exported,
  id: 'exportScoresWorkbook',
  path: '/exports/scores.xlsx',
  summary: 'Scores and lanes as a workbook: the columns of the layout `scores`, numbers and dates as such',
  answer: { kind: 'xlsx', status: 200, fileName: 'scores.xlsx' },
});
