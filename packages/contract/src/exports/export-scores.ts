import { dateSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

export const exportScores = endpoint({
  id: 'exportScores',
  method: 'GET',
  path: '/exports/scores.csv',
  summary: 'Scores and lanes, one row per item, in the layout `scores`',
  access: ['analyst', 'manager', 'auditor'],
  scope: 'office',
  query: z.object({ from: dateSchema.optional(), to: dateSchema.optional() }),
  answer: { kind: 'csv', status: 200, fileName: 'scores.csv' },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
