import { dateSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

const exported = {
  method: 'GET',
  access: ['analyst', 'auditor'],
  scope: 'office',
  query: z.object({ from: dateSchema.optional(), to: dateSchema.optional() }),
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
} as const;

export const exportDeclarations = endpoint({
  ...exported,
  id: 'exportDeclarations',
  path: '/exports/declarations.csv',
  summary: 'Declaration items as first declared, in the layout `canonical`; traders as pseudonyms',
  answer: { kind: 'csv', status: 200, fileName: 'declarations.csv' },
});

export const exportDeclarationsWorkbook = endpoint({
  ...exported,
  id: 'exportDeclarationsWorkbook',
  path: '/exports/declarations.xlsx',
  summary: 'Declaration items as first declared as a workbook, codes as text; traders as pseudonyms',
  answer: { kind: 'xlsx', status: 200, fileName: 'declarations.xlsx' },
});
